import { useState } from "preact/hooks";
import { trialLimits } from "@/lib/coach/experiments/trial-verdict";
import { fewestPairs, mostPairs, plannedPrecision } from "@/lib/coach/experiments/week-pairs";
import { trialPolicy } from "@/lib/coach/nudges/policy";
import { type ExperimentsView, type OutcomeId, outcomeIds } from "@/lib/views/experiments";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";

/** What is asked for when an experiment begins. */
export type ExperimentDraft =
  | { design: "reminders"; outcome: OutcomeId; windowMinutes: number }
  | { design: "weeks"; outcome: OutcomeId; routine: string; pairs: number };

/** What six months can bring at the most: so many moments a week, in 26 weeks. */
const mostInSixMonths = 26 * trialPolicy.perWeek;

function useOutcome() {
  const { t } = useSpeech();
  const [outcome, setOutcome] = useState<OutcomeId>("calls");
  const field = (
    <SelectField
      label={t("experiments.outcome-label")}
      value={outcome}
      options={outcomeIds.map((id) => ({ value: id, label: t(`experiments.outcome-${id}`) }))}
      onChange={(value) => setOutcome(outcomeIds.find((id) => id === value) ?? "calls")}
    />
  );
  return { outcome, field };
}

/** A trial of reminders: what it costs and how long it takes stands before the button. */
export function BeginReminders({ onBegin }: { onBegin: (draft: ExperimentDraft) => void }) {
  const { t } = useSpeech();
  const { outcome, field } = useOutcome();
  const [minutes, setMinutes] = useState("60");
  const windowMinutes = Math.min(480, Math.max(5, Math.round(Number(minutes)) || 60));
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onBegin({ design: "reminders", outcome, windowMinutes });
      }}
    >
      <p>{t("experiments.reminders-explain")}</p>
      {field}
      <TextField
        label={t("experiments.window-label")}
        type="number"
        min={5}
        max={480}
        value={minutes}
        onInput={setMinutes}
      />
      <p class="small quiet">
        {t("experiments.reminders-size", { size: trialLimits.most, likely: mostInSixMonths })}
      </p>
      <Button kind="primary" submit>
        {t("experiments.begin")}
      </Button>
    </form>
  );
}

interface BeginWeeksProps {
  view: ExperimentsView;
  /** The routine to begin with. */
  chosen?: string | undefined;
  onBegin: (draft: ExperimentDraft) => void;
}

/** Weeks with and without a routine: the precision to expect stands before the button. */
export function BeginWeeks({ view, chosen, onBegin }: BeginWeeksProps) {
  const { t, format } = useSpeech();
  const { outcome, field } = useOutcome();
  const running = new Set(
    view.experiments.flatMap(({ isOver, registration }) =>
      !isOver && registration.design === "weeks" ? [registration.routine] : [],
    ),
  );
  const free = view.routines.filter(({ id }) => !running.has(id));
  const [wanted, setRoutine] = useState(chosen ?? "");
  const routine = (free.find(({ id }) => id === wanted) ?? free[0])?.id ?? "";
  const [pairs, setPairs] = useState(String(mostPairs));
  const count = Math.min(mostPairs, Math.max(fewestPairs, Math.round(Number(pairs)) || mostPairs));
  const mean = view.weeklyMeans[outcome];
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (routine) onBegin({ design: "weeks", outcome, routine, pairs: count });
      }}
    >
      <p>{t("experiments.weeks-explain")}</p>
      <SelectField
        label={t("experiments.routine-label")}
        value={routine}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setRoutine}
      />
      {field}
      <TextField
        label={t("experiments.pairs-label")}
        type="number"
        min={fewestPairs}
        max={mostPairs}
        value={pairs}
        onInput={setPairs}
      />
      <p>
        {t("experiments.weeks-precision", {
          weeks: 2 * count,
          mean: Number(format.number(mean).replace(",", ".")),
          half: plannedPrecision(mean, count),
          outcome,
        })}
      </p>
      <Button kind="primary" submit disabled={routine === ""}>
        {t("experiments.begin")}
      </Button>
    </form>
  );
}
