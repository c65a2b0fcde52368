import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import { addMonths } from "@/lib/figures/pipeline/months";
import { segment as segmentName } from "@/lib/model/people";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";
import { groupName } from "./group-names";
import { numberOf } from "./number-of";
import type { SetupPartProps } from "./SetupPage";

interface CostSetupProps extends SetupPartProps {
  asOf: string;
  currency: string | null;
}

/** What an hour costs, and money spent to win customers. */
export function CostSetup({ setup, asOf, currency, createId, onChange }: CostSetupProps) {
  const { t, format } = useSpeech();
  const [hourly, setHourly] = useState(setup.hourlyCost === null ? "" : String(setup.hourlyCost));
  const hour = numberOf(hourly);
  const isHourWrong = hourly.trim() !== "" && (hour === null || hour <= 0);
  const saveHour = (event: Event) => {
    event.preventDefault();
    if (!isHourWrong) onChange({ ...setup, hourlyCost: hour });
  };
  const [month, setMonth] = useState(asOf.slice(0, 7));
  const [segment, setSegment] = useState("");
  const [what, setWhat] = useState("");
  const [amount, setAmount] = useState("");
  const value = numberOf(amount);
  const { spends } = setup;
  const add = (event: Event) => {
    event.preventDefault();
    if (value === null || value <= 0) return;
    const spend = {
      id: createId(),
      month,
      segment: segmentName.safeParse(segment).data ?? null,
      amount: value,
      what: what.trim() === "" ? null : what.trim(),
    };
    onChange({ ...setup, spends: [...spends, spend] });
    setAmount("");
    setWhat("");
  };
  return (
    <section class="part">
      <h2>{t("pipeline.cost-setup-title")}</h2>
      <p class="quiet">{t("pipeline.cost-setup-lead")}</p>
      <form class="pipeline-form" onSubmit={saveHour}>
        <TextField
          label={t("pipeline.hourly-label")}
          value={hourly}
          wrong={isHourWrong ? t("pipeline.amount-wrong") : undefined}
          onInput={setHourly}
        />
        <div class="button-row">
          <Button submit disabled={isHourWrong || hour === setup.hourlyCost}>
            {t("pipeline.save")}
          </Button>
          <span role="status" class="quiet">
            {setup.hourlyCost !== null && hour === setup.hourlyCost ? t("pipeline.saved") : ""}
          </span>
        </div>
      </form>
      <h3>{t("pipeline.spend-title")}</h3>
      <ul class="setup-lines">
        {spends
          .toSorted((a, b) => b.month.localeCompare(a.month))
          .map((one) => (
            <li key={one.id}>
              <span>
                {format.month(one.month)}
                {one.what && ` · ${one.what}`}{" "}
                <span class="quiet">
                  {one.segment ? groupName(t, "segment", one.segment) : t("pipeline.all-segments")}
                </span>
              </span>
              <span>{format.money(one.amount, currency)}</span>
              <Button
                kind="bare"
                label={t("pipeline.remove", { name: one.what ?? format.month(one.month) })}
                onPress={() => onChange({ ...setup, spends: spends.filter(({ id }) => id !== one.id) })}
              >
                <X size={16} aria-hidden="true" />
              </Button>
            </li>
          ))}
      </ul>
      <form class="pipeline-form" onSubmit={add}>
        <SelectField
          label={t("pipeline.month")}
          value={month}
          options={Array.from({ length: 13 }, (_, index) => addMonths(asOf.slice(0, 7), -index)).map(
            (one) => ({
              value: one,
              label: format.month(one),
            }),
          )}
          onChange={setMonth}
        />
        <SelectField
          label={t("pipeline.segment")}
          value={segment}
          options={[
            { value: "", label: t("pipeline.all-segments") },
            ...segmentName.options.map((one) => ({ value: one, label: groupName(t, "segment", one) })),
          ]}
          onChange={setSegment}
        />
        <TextField
          label={t("pipeline.amount")}
          value={amount}
          wrong={
            amount.trim() !== "" && (value === null || value <= 0) ? t("pipeline.amount-wrong") : undefined
          }
          onInput={setAmount}
        />
        <TextField
          label={t("pipeline.spend-what")}
          value={what}
          maxLength={120}
          placeholder={t("pipeline.spend-example")}
          onInput={setWhat}
        />
        <Button submit disabled={value === null || value <= 0}>
          {t("pipeline.spend-add")}
        </Button>
      </form>
    </section>
  );
}
