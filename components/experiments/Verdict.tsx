import { certaintyOf } from "@/lib/coach/experiments/claims";
import { outcomeIdOf } from "@/lib/coach/experiments/outcome-kinds";
import { DataTable } from "../mirror/DataTable";
import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import type { ExperimentView } from "@/lib/views/experiments";
import { useSpeech } from "../i18n/language";
import { Reveal } from "../ui/Reveal";

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
    outcome: (registration.design === "weeks" && outcomeIdOf(registration.outcome)) || "other",
    certainty: certaintyOf(verdict.p),
    p: verdict.p,
  });
}

/** What a trial may say so far, or showed in the end, as one sentence. */
export function Verdict({ experiment }: { experiment: ExperimentView }) {
  const { t, format } = useSpeech();
  const { verdict } = experiment;
  return (
    <>
      <p class="lead">{verdictWords(t, format, experiment)}</p>
      {verdict.type === "weeks" && verdict.leftOut > 0 && (
        <p class="small quiet">{t("experiments.weeks-left-out", { pairs: verdict.leftOut })}</p>
      )}
      {verdict.type === "reminders" && (
        <>
          <p class="small quiet">{t("experiments.chance", { p: verdict.p })}</p>
          <Reveal label={t("mirror.table")} openLabel={t("mirror.table-hide")}>
            <DataTable
              columns={[
                t("experiments.arm-column"),
                t("experiments.acted-column"),
                t("experiments.of-column"),
                t("experiments.share-column"),
              ]}
              rows={(["shown", "silent"] as const).map((arm) => [
                t(`experiments.arm-${arm}`),
                format.number(verdict[arm].acted, 0),
                format.number(verdict[arm].of, 0),
                format.percent(verdict[arm].acted / verdict[arm].of),
              ])}
            />
          </Reveal>
        </>
      )}
    </>
  );
}
