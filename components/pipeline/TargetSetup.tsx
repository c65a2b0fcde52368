import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import { addMonths } from "@/lib/figures/pipeline/months";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";
import { numberOf } from "./number-of";
import { periodWords } from "./period-words";
import type { SetupPartProps } from "./SetupPage";

interface TargetSetupProps extends SetupPartProps {
  asOf: string;
  currency: string | null;
}

/** The turnover to reach, by month, quarter or year. */
export function TargetSetup({ setup, asOf, currency, onChange }: TargetSetupProps) {
  const { t, format } = useSpeech();
  const month = asOf.slice(0, 7);
  const [period, setPeriod] = useState(month);
  const [amount, setAmount] = useState("");
  const value = numberOf(amount);
  const periods = periodsAround(month);
  const { targets } = setup;
  const save = (event: Event) => {
    event.preventDefault();
    if (value === null || value <= 0) return;
    onChange({
      ...setup,
      targets: [...targets.filter((one) => one.period !== period), { period, amount: value }],
    });
    setAmount("");
  };
  return (
    <section class="part">
      <h2>{t("pipeline.target-title")}</h2>
      <p class="quiet">{t("pipeline.target-lead")}</p>
      <ul class="setup-lines">
        {targets
          .toSorted((a, b) => b.period.localeCompare(a.period))
          .map((one) => (
            <li key={one.period}>
              <span>{periodWords(t, format, one.period)}</span>
              <span>{format.money(one.amount, currency)}</span>
              <Button
                kind="bare"
                label={t("pipeline.remove", { name: periodWords(t, format, one.period) })}
                onPress={() => onChange({ ...setup, targets: targets.filter((other) => other !== one) })}
              >
                <X size={16} aria-hidden="true" />
              </Button>
            </li>
          ))}
      </ul>
      <form class="pipeline-form" onSubmit={save}>
        <SelectField
          label={t("pipeline.period-label")}
          value={period}
          options={periods.map((one) => ({ value: one, label: periodWords(t, format, one) }))}
          onChange={setPeriod}
        />
        <TextField
          label={t("pipeline.target-amount")}
          value={amount}
          wrong={
            amount.trim() !== "" && (value === null || value <= 0) ? t("pipeline.amount-wrong") : undefined
          }
          onInput={setAmount}
        />
        <Button submit disabled={value === null || value <= 0}>
          {t("pipeline.target-save")}
        </Button>
      </form>
    </section>
  );
}

/** This year and the next, their quarters that are not over, and the months from last month on. */
function periodsAround(month: string): string[] {
  const year = Number(month.slice(0, 4));
  const quarter = Math.ceil(Number(month.slice(5)) / 3);
  const quarters = Array.from({ length: 5 }, (_, index) => {
    const at = quarter - 1 + index;
    return `${year + Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
  const months = Array.from({ length: 13 }, (_, index) => addMonths(month, index - 1));
  return [
    month,
    ...quarters.slice(0, 1),
    String(year),
    ...months,
    ...quarters.slice(1),
    String(year + 1),
  ].filter((one, index, all) => all.indexOf(one) === index);
}
