import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import type { Analysis } from "@/lib/figures/analysis/analyse";
import type { AnalysisChoice } from "@/lib/figures/analysis/choice";
import { measureOf } from "@/lib/figures/analysis/measures";
import type { SplitId } from "@/lib/figures/analysis/split";
import { figureValue } from "../figures/figure-value";
import { groupLabel } from "../i18n/labels";

/** The name of a group: a month, a segment, a person; what belongs to none says so. */
export function groupWords(t: Translator, format: Format, split: SplitId, name: string | null): string {
  if (name === null)
    return t(split === "month" ? "analysis.no-month" : `analysis.no-${split === "none" ? "segment" : split}`);
  return split === "month" ? format.month(name) : groupLabel(t, split, name);
}

/** A value in the figure's unit, in full. */
export function valueWords(
  t: Translator,
  format: Format,
  { unit, currency }: Pick<Analysis, "unit" | "currency">,
  value: number | null,
): string {
  if (value === null) return t("analysis.nothing");
  return unit === "money" ? format.money(value, currency) : figureValue(format, value, { unit, currency });
}

/** What is seen: "Won of closed, by person, over twelve months". */
export function analysisTitle(t: Translator, { measure, split, period, chart }: AnalysisChoice): string {
  if (chart === "funnel") return t("analysis.funnel-title", { period: t(`figures.over-${period}`) });
  const parts = [
    t(`figures.of-${measure}`),
    ...(split === "none" ? [] : [t(`analysis.by-${split}`)]),
    measureOf(measure).isNow ? t("analysis.now") : t(`figures.over-${period}`),
  ];
  return parts.join(", ");
}

/** What may be said of the differences between the groups; null where there are none to speak of. */
export function verdictWords(t: Translator, format: Format, analysis: Analysis): string | null {
  const { verdict, choice, groups } = analysis;
  if (choice.split === "none" || groups.length === 0) return null;
  switch (verdict.type) {
    case "comparing":
      return t("analysis.comparing");
    case "size":
      return t("analysis.size");
    case "too-few":
      return t("analysis.too-few", { n: verdict.n, needed: verdict.needed });
    case "within":
      return t("analysis.within", { n: groups.reduce((sum, { n }) => sum + n, 0) });
    case "differs":
      return t("analysis.differs", {
        n: verdict.outside.length,
        names: format.list(verdict.outside.map((name) => groupWords(t, format, choice.split, name))),
      });
  }
}
