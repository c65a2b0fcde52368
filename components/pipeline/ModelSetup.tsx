import { useState } from "preact/hooks";
import { businessModel, type References } from "@/lib/model/sales-setup";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { numberOf } from "./number-of";
import type { SetupPartProps } from "./SetupPage";

type Written = { [Name in keyof References]: string };

/** How one sells, chosen once: it changes what a figure is compared with. */
export function ModelSetup({ setup, onChange }: SetupPartProps) {
  const { t } = useSpeech();
  const { references } = setup;
  const [written, setWritten] = useState<Written>({
    winRate: references.winRate === null ? "" : String(Math.round(references.winRate * 100)),
    basket: String(references.basket ?? ""),
    cycleDays: String(references.cycleDays ?? ""),
    createdPerMonth: String(references.createdPerMonth ?? ""),
  });
  const [isSaved, setSaved] = useState(false);
  const positive = (text: string): number | null => {
    const number = numberOf(text);
    return number !== null && number > 0 ? number : null;
  };
  const isRateWrong = (numberOf(written.winRate) ?? 0) > 100;
  const save = (event: Event) => {
    event.preventDefault();
    if (isRateWrong) return;
    const percent = positive(written.winRate);
    onChange({
      ...setup,
      references: {
        winRate: percent === null ? null : percent / 100,
        basket: positive(written.basket),
        cycleDays: positive(written.cycleDays),
        createdPerMonth: positive(written.createdPerMonth),
      },
    });
    setSaved(true);
  };
  return (
    <section class="part">
      <h2>{t("pipeline.model-title")}</h2>
      <p class="quiet">{t("pipeline.model-lead")}</p>
      <fieldset class="model-choices">
        <legend class="visually-hidden">{t("pipeline.model-title")}</legend>
        {businessModel.options.map((model) => (
          <div key={model} class="model-choice">
            <label>
              <input
                type="radio"
                name="business-model"
                value={model}
                checked={setup.businessModel === model}
                onChange={() => onChange({ ...setup, businessModel: model })}
              />
              {t(`pipeline.model-${model}`)}
            </label>
            <p class="small quiet">{t(`pipeline.model-${model}-how`)}</p>
          </div>
        ))}
      </fieldset>
      {setup.businessModel === "own-values" && (
        <form class="pipeline-form" onSubmit={save}>
          {(["winRate", "basket", "cycleDays", "createdPerMonth"] as const).map((name) => (
            <TextField
              key={name}
              label={t(`pipeline.reference-${name}`)}
              value={written[name]}
              wrong={name === "winRate" && isRateWrong ? t("pipeline.chance-wrong") : undefined}
              onInput={(text) => {
                setWritten({ ...written, [name]: text });
                setSaved(false);
              }}
            />
          ))}
          <div class="button-row">
            <Button kind="primary" submit>
              {t("pipeline.save")}
            </Button>
            <span role="status" class="quiet">
              {isSaved ? t("pipeline.saved") : ""}
            </span>
          </div>
        </form>
      )}
    </section>
  );
}
