import { useState } from "preact/hooks";
import type { StageEntry } from "@/lib/figures/pipeline/history";
import type { ProcessStep } from "@/lib/model/sales-setup";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";
import { numberOf } from "./number-of";
import "./pipeline.css";
import { stepName } from "./stage-words";

/** An entry into a stage as one writes it. */
export interface StageDraft {
  step: ProcessStep;
  on: string;
  amount: number | null;
  /** 0 to 1. */
  probability: number | null;
  expectedClose: string | null;
}

interface StageFormProps {
  steps: readonly ProcessStep[];
  current: StageEntry;
  today: string;
  stageRate: number | null;
  onEnter: (draft: StageDraft) => void;
}

/** A step forward, or a new word on amount, chance and closing where it stands. */
export function StageForm({ steps, current, today, stageRate, onEnter }: StageFormProps) {
  const { t, format } = useSpeech();
  const [stepId, setStepId] = useState(current.step);
  const [on, setOn] = useState(today);
  const [amount, setAmount] = useState(current.amount === null ? "" : String(current.amount));
  const [chance, setChance] = useState(
    current.probability === null ? "" : String(Math.round(current.probability * 100)),
  );
  const [closing, setClosing] = useState(current.expectedClose ?? "");
  const step = steps.find(({ id }) => id === stepId);
  const isOpen = step !== undefined && step.means !== "won" && step.means !== "lost";
  const percent = numberOf(chance);
  const isChanceWrong = percent !== null && (percent < 0 || percent > 100);
  const isAmountWrong = amount.trim() !== "" && numberOf(amount) === null;
  const save = (event: Event) => {
    event.preventDefault();
    if (!step || on === "" || isChanceWrong || isAmountWrong) return;
    onEnter({
      step,
      on,
      amount: numberOf(amount),
      probability: isOpen && percent !== null ? percent / 100 : null,
      expectedClose: isOpen && closing !== "" ? closing : null,
    });
  };
  return (
    <form class="pipeline-form" onSubmit={save}>
      <SelectField
        label={t("pipeline.stage")}
        value={stepId}
        options={steps.map(({ id }) => ({ value: id, label: stepName(t, steps, id) }))}
        onChange={setStepId}
      />
      <TextField label={t("pipeline.on-label")} type="date" max={today} value={on} onInput={setOn} />
      <TextField
        label={t("pipeline.amount")}
        value={amount}
        wrong={isAmountWrong ? t("pipeline.amount-wrong") : undefined}
        onInput={setAmount}
      />
      {isOpen && (
        <>
          <TextField
            label={t("pipeline.chance-label")}
            value={chance}
            type="number"
            min={0}
            max={100}
            wrong={isChanceWrong ? t("pipeline.chance-wrong") : undefined}
            hint={
              stageRate === null ? undefined : t("pipeline.chance-hint", { rate: format.percent(stageRate) })
            }
            onInput={setChance}
          />
          <TextField label={t("pipeline.closing-label")} type="date" value={closing} onInput={setClosing} />
        </>
      )}
      <Button kind="primary" submit disabled={on === ""}>
        {t(stepId === current.step ? "pipeline.enter-same" : "pipeline.enter")}
      </Button>
    </form>
  );
}
