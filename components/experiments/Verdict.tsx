import { certaintyOf } from "@/lib/coach/experiments/claims";
import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import type { ExperimentView } from "@/lib/views/experiments";
import { useSpeech } from "../i18n/language";

const points = (share: number) => `${share > 0 ? "+" : ""}${Math.round(share * 100)}`;

/** What an experiment allows to say, in the words of the ladder of claims. */
function verdictWords(t: Translator, format: Format, { verdict, registration }: ExperimentView): string {
  if (verdict.type === "too-few") {
    return registration.design === "weeks"
      ? t("experiments.weeks-too-few", { pairs: verdict.points, needed: verdict.needed })
      : t("experiments.reminders-too-few", { points: verdict.points, needed: verdict.needed });
  }
  if (verdict.type === "reminders") {
    const { shown, silent } = verdict;
    return t("experiments.reminders-so-far", {
      shownActed: shown.acted,
      shownOf: shown.of,
      shownShare: shown.acted / shown.of,
      silentActed: silent.acted,
      silentOf: silent.of,
      silentShare: silent.acted / silent.of,
      low: points(verdict.low),
      high: points(verdict.high),
      verdict: verdict.verdict,
    });
  }
  const signed = (value: number) => `${value > 0 ? "+" : ""}${format.number(value)}`;
  // Below six pairs the interval is wider than any data: the sentence waits for it.
  if (verdict.low === null || verdict.high === null)
    return t("experiments.weeks-too-few", { pairs: verdict.pairs, needed: verdict.pairs + 1 });
  return t("experiments.level-3", {
    weeksWith: verdict.pairs,
    weeksWithout: verdict.pairs,
    difference: signed(verdict.difference),
    low: signed(verdict.low),
    high: signed(verdict.high),
    outcome: "other",
    certainty: certaintyOf(verdict.p),
    p: verdict.p,
  });
}

/** What a trial may say so far, or showed in the end, as one sentence. */
export function Verdict({ experiment }: { experiment: ExperimentView }) {
  const { t, format } = useSpeech();
  return <p class="lead">{verdictWords(t, format, experiment)}</p>;
}
