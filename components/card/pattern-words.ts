import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import type { PatternId } from "@/lib/model/pattern";
import type { PatternView } from "@/lib/views/coaching";

/** What a pattern's number is: a share of 0 to 1, requests per ten customer actions, or an odds ratio. */
export function patternUnit(pattern: PatternId): "share" | "per-ten" | "odds" {
  if (pattern === "constant-soliciting") return "per-ten";
  return pattern === "avoiding-hard-cases" ? "odds" : "share";
}

/** A pattern's number with its unit: `70 %`, `2 per ten`, `0.6 times an even choice`. */
export function patternValue(t: Translator, format: Format, pattern: PatternId, value: number): string {
  const unit = patternUnit(pattern);
  return unit === "share" ? format.percent(value) : t(`patterns.${unit}`, { value: format.number(value, 2) });
}

/** The plain fact behind a pattern, counted in words; or how much is missing to tell. */
export function patternFact(t: Translator, format: Format, view: PatternView): string {
  const { gate } = view;
  if (!view.open)
    return gate.days < gate.daysNeeded
      ? t("patterns.gate", { days: gate.days, daysNeeded: gate.daysNeeded })
      : t("patterns.gate-actions", { actions: gate.actions, actionsNeeded: gate.actionsNeeded });
  return t(`patterns.${view.pattern}-fact`, {
    x: view.recent ? format.number(Math.round(view.recent.share * view.recent.n), 0) : "",
    n: view.recent ? format.number(view.recent.n, 0) : "",
    mean: view.estimate ? format.number(view.estimate.mean) : "",
  });
}
