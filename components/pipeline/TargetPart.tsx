import type { PipelineView, TargetFigures } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import { periodWords } from "./period-words";
import "./target.css";

/** Turnover against target, and what the pipeline makes of it. */
export function TargetPart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const money = (amount: number) => format.money(amount, view.currency);
  return (
    <section class="part">
      <h2>{t("pipeline.target-title")}</h2>
      {view.targets.length === 0 && (
        <p>
          {t("pipeline.target-none")} <a href="#/pipeline/setup">{t("pipeline.target-set")}</a>
        </p>
      )}
      {view.targets.map((one) => (
        <div key={one.period} class="target">
          <p class="lead">
            {t("pipeline.target-turnover", {
              period: periodWords(t, format, one.period),
              turnover: money(one.turnover),
              target: money(one.target),
              share: format.percent(one.turnover / one.target),
            })}
          </p>
          <Bar figures={one} />
          <p>{expectation(one)}</p>
        </div>
      ))}
      {view.targets.length > 0 && <p class="small quiet">{t("pipeline.target-how")}</p>}
    </section>
  );

  function expectation({ period, calibrated, declared, chance, turnover, target, lastDay }: TargetFigures) {
    if (turnover >= target) return t("pipeline.target-reached");
    const due = behindAddress({ of: "closing-in", period });
    const day = format.dayShort(lastDay);
    if (calibrated === null && declared === null)
      return t("pipeline.target-nothing-due", { day, gap: money(target - turnover) });
    const best = calibrated ?? declared;
    return (
      <>
        <a href={due}>
          {t(calibrated ? "pipeline.target-calibrated" : "pipeline.target-declared", {
            n: best?.deals ?? 0,
            day,
            value: money(best?.value ?? 0),
            low: money(best?.low ?? 0),
            high: money(best?.high ?? 0),
          })}
        </a>{" "}
        {chance !== null && t("pipeline.target-chance", { chance: chanceWords(chance) })}
      </>
    );
  }

  /** A simulated chance is rough: to the next tenth, and never certain. */
  function chanceWords(chance: number): string {
    if (chance < 0.05) return t("pipeline.chance-little");
    if (chance > 0.95) return t("pipeline.chance-near-certain");
    return t("pipeline.chance-tenths", { n: Math.round(chance * 10) });
  }
}

/** What came, what the pipeline may bring, and the target as a line. The sentences beside it say the same. */
function Bar({ figures }: { figures: TargetFigures }) {
  const { turnover, target } = figures;
  const expected = figures.calibrated ?? figures.declared;
  const most = Math.max(target, turnover + (expected?.high ?? 0)) * 1.02;
  const part = (amount: number) => `${(100 * amount) / most}%`;
  return (
    <div class="target-bar" aria-hidden="true">
      <i
        class="range"
        style={{
          left: part(turnover + (expected?.low ?? 0)),
          width: part((expected?.high ?? 0) - (expected?.low ?? 0)),
        }}
      />
      <i class="came" style={{ width: part(turnover) }} />
      <i class="expected" style={{ left: part(turnover), width: part(expected?.value ?? 0) }} />
      <i class="goal" style={{ left: part(target) }} />
    </div>
  );
}
