import { useState } from "preact/hooks";
import { coMovementGate } from "@/lib/coach/experiments/co-movement";
import type { LinkClaim } from "@/lib/coach/experiments/together";
import { type OutcomeId, outcomeIds } from "@/lib/views/experiments";
import { useSpeech } from "../i18n/language";
import { SelectField } from "../ui/Field";
import "./mirror.css";

interface TogetherProps {
  routines: readonly { readonly id: string; readonly name: string }[];
  /** What may be said of a routine and an outcome; null where the one is the other. */
  claimOf: (routine: string, outcome: OutcomeId) => LinkClaim | null;
}

/** What goes together in one's weeks: one routine and one outcome at a time, in the words that the ladder allows. */
export function Together({ routines, claimOf }: TogetherProps) {
  const { t, format } = useSpeech();
  const [routine, setRoutine] = useState(routines[0]?.id ?? "");
  const [outcome, setOutcome] = useState<OutcomeId>("meetings");
  const chosen = routines.find(({ id }) => id === routine) ?? routines[0];
  if (!chosen) return <p class="quiet">{t("mirror.coming-together")}</p>;
  const claim = claimOf(chosen.id, outcome);
  const signed = (value: number) => Math.round(value * 10) / 10;
  return (
    <>
      <div class="together-choice">
        <SelectField
          label={t("mirror.together-routine")}
          value={chosen.id}
          options={routines.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setRoutine}
        />
        <SelectField
          label={t("experiments.outcome-label")}
          value={outcome}
          options={outcomeIds.map((value) => ({ value, label: t(`experiments.outcome-${value}`) }))}
          onChange={(value) => setOutcome(outcomeIds.find((one) => one === value) ?? outcome)}
        />
      </div>
      {claim === null ? (
        <p>{t("mirror.together-same")}</p>
      ) : claim.level === 0 ? (
        <p>
          {t("experiments.level-0")}{" "}
          {claim.weeks >= coMovementGate.weeks && claim.outcomes >= coMovementGate.outcomes
            ? t("mirror.together-alike", { weeks: claim.weeks })
            : t("mirror.together-gate", {
                weeks: format.number(claim.weeks, 0),
                weeksNeeded: coMovementGate.weeks,
                outcomes: format.number(claim.outcomes, 0),
                outcomesNeeded: coMovementGate.outcomes,
              })}
        </p>
      ) : (
        <p class="lead">
          {t(`experiments.level-${claim.level}`, {
            routine: chosen.name,
            outcome,
            with: signed(claim.withMean),
            without: signed(claim.withoutMean),
            low: signed(claim.low),
            high: signed(claim.high),
          })}
        </p>
      )}
      <p class="small quiet">
        {t("mirror.together-hint")} <a href="#/experiments">{t("mirror.together-experiment")}</a>
      </p>
    </>
  );
}
