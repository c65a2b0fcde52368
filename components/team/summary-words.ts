import { kindLabel, sharedFigureLabel } from "@/components/i18n/labels";
import { patternValue } from "@/components/card/pattern-words";
import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import type { Summary } from "@/lib/team/summary";
import type { RoutineChange } from "@/lib/team/review-agenda";
import type { SummaryLine } from "@/lib/team/summary-lines";
import type { PatternId } from "@/lib/model/pattern";
import type { PracticeTitles } from "./practice-titles";

/** What a line is about, whether it is shown or withheld. */
export function lineName(t: Translator, titles: PracticeTitles, { part, line, value }: SummaryLine): string {
  const name = line.slice(part.length + 1);
  if (part === "counts") return name === "own" ? t("team.own-kinds") : kindLabel(t, name);
  if (part === "routines")
    return value ? routineName(t, titles, value.routine) : routineNameOf(t, titles, name);
  if (part === "deals") {
    const [segment = "none", source = "unknown"] = name.split("-");
    return t("team.deals-name", { segment, source });
  }
  if (part === "forecast") return t("team.forecast-name");
  if (part === "context") return t("team.tenure-name");
  if (part === "trials") return routineNameOf(t, titles, name);
  if (part === "figures") return sharedFigureLabel(t, name);
  const key =
    part === "phases"
      ? `mirror.phase-${name}`
      : part === "shares"
        ? `team.share-${name}`
        : part === "words"
          ? `team.word-${name}`
          : `${part}.${name}`;
  return t.has(key) ? t(key) : name;
}

function routineNameOf(t: Translator, titles: PracticeTitles, name: string): string {
  const key = `routines.${name}-name`;
  if (t.has(key)) return t(key);
  const title = titles.get(name);
  if (title !== undefined) return title;
  return t(name.startsWith("practice-") ? "team.team-practice" : "team.own-routine");
}

/** A shared routine's name: the catalogue's, a published practice's, or what keeps it; never one that its keeper typed. */
export function routineName(
  t: Translator,
  titles: PracticeTitles,
  routine: Summary["routines"][number]["routine"],
): string {
  if ("catalogue" in routine) return routineNameOf(t, titles, routine.catalogue);
  const kinds = routine.kinds.map((kind) => (kind === "own" ? t("team.own-kinds") : kindLabel(t, kind)));
  return kinds.length > 0 ? t("team.own-routine-of", { kinds: kinds.join(", ") }) : t("team.own-routine");
}

/** How a routine stands now, and how it stood before. */
export const routineChangeWords = (
  t: Translator,
  titles: PracticeTitles,
  { routine, state, before }: RoutineChange,
): string =>
  t("team.changed-routine", {
    routine: routineName(t, titles, routine),
    state: t(`routines.${state}`),
    before: t(`routines.${before}`),
  });

/** A share with its interval and n: `38 %, 31 to 45, of 164`. */
export function shareWords(
  t: Translator,
  format: Format,
  value: { share: number; low: number; high: number; n: number },
): string {
  const interval = t("figures.interval", {
    low: format.percentNumber(value.low),
    high: format.percentNumber(value.high),
    n: format.number(value.n, 0),
  });
  return `${format.percent(value.share)} (${interval})`;
}

/** What a line says. */
export function lineWords(t: Translator, format: Format, line: SummaryLine): string {
  if (line.value === null) return t("team.withheld");
  switch (line.part) {
    case "words":
      return line.value;
    case "counts": {
      const { started, answered, other } = line.value;
      return t("team.count", { started, answered, other });
    }
    case "shares":
      return shareWords(t, format, line.value);
    case "routines": {
      const { done, due, state, strength } = line.value;
      return t("team.routine-line", {
        done,
        due,
        strength: Math.round(strength * 100),
        state: t(`routines.${state}`),
      });
    }
    case "patterns":
      return patternLineWords(t, format, line.value);
    case "figures": {
      const { figure, value, second } = line.value;
      const isShare = figure === "reactive-share" || figure.startsWith("win-rate");
      return [value, second]
        .flatMap((one) => (one === null ? [] : isShare ? format.percent(one) : format.number(one)))
        .join(" / ");
    }
    case "phases":
      return format.minutes(line.value.minutes);
    case "deals":
      return t("team.deals-line", line.value);
    case "forecast":
      return forecastWords(t, line.value);
    case "context":
      return t(`team.tenure-${line.value}`);
    case "trials":
      return trialWords(t, format, line.value);
    default:
      return line satisfies never;
  }
}

/** Announced against come; the verdict is `within` below two standard errors. */
export function forecastWords(t: Translator, forecast: NonNullable<Summary["forecast"]>): string {
  const { n, announced, came, standardError } = forecast;
  const gap = announced - came;
  const verdict = Math.abs(gap) <= 2 * standardError ? "within" : gap > 0 ? "above" : "below";
  return t("team.forecast-line", { n, announced: Math.round(announced * 10) / 10, came, verdict });
}

/** The result of weeks drawn by lot, with its interval. */
export function trialWords(t: Translator, format: Format, trial: Summary["trials"][number]): string {
  const signed = (value: number) => `${value > 0 ? "+" : ""}${format.number(value)}`;
  return t("team.trial-line", {
    pairs: trial.pairs,
    outcome: trial.outcome,
    difference: signed(trial.difference),
    low: signed(trial.low),
    high: signed(trial.high),
  });
}

/** A pattern as it was shared: its value with interval, the marker, the days. */
export function patternLineWords(
  t: Translator,
  format: Format,
  shared: {
    pattern: PatternId;
    mean: number;
    low: number;
    high: number;
    marker: number;
    eligibleDays: number;
  },
): string {
  const say = (value: number): string => patternValue(t, format, shared.pattern, value);
  return t("team.pattern-line", {
    mean: say(shared.mean),
    low: say(shared.low),
    high: say(shared.high),
    marker: say(shared.marker),
    days: shared.eligibleDays,
  });
}

/** A period in words: the days of a week, or the month's name. */
export function periodWords(
  t: Translator,
  format: Format,
  period: { type: string; from: string; to: string },
) {
  if (period.type === "month") return format.month(period.from.slice(0, 7));
  return t("team.period-week", {
    from: format.dayShort(period.from),
    to: format.dayWithYear(period.to),
  });
}
