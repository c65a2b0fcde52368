import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";
import type { SetupPartProps } from "./SetupPage";
import { criterionName } from "./stage-words";

/** What must be known before an opportunity is called qualified, in one's own words. */
export function GridSetup({ setup, createId, onChange }: SetupPartProps) {
  const { t } = useSpeech();
  const [name, setName] = useState("");
  const { criteria, criteriaNeeded } = setup;
  const add = (event: Event) => {
    event.preventDefault();
    if (name.trim() === "") return;
    onChange({ ...setup, criteria: [...criteria, { id: createId(), name: name.trim() }] });
    setName("");
  };
  return (
    <section class="part">
      <h2>{t("pipeline.grid-title")}</h2>
      <p class="quiet">{t("pipeline.grid-lead")}</p>
      <ul class="setup-lines">
        {criteria.map((criterion) => {
          const words = criterionName(t, criterion);
          return (
            <li key={criterion.id}>
              <span>{words}</span>
              <Button
                kind="bare"
                label={t("pipeline.remove", { name: words })}
                onPress={() =>
                  onChange({
                    ...setup,
                    criteria: criteria.filter(({ id }) => id !== criterion.id),
                    criteriaNeeded:
                      criteriaNeeded === null || criteriaNeeded >= criteria.length - 1
                        ? null
                        : criteriaNeeded,
                  })
                }
              >
                <X size={16} aria-hidden="true" />
              </Button>
            </li>
          );
        })}
      </ul>
      <form class="pipeline-form" onSubmit={add}>
        <TextField
          label={t("pipeline.criterion-label")}
          value={name}
          maxLength={120}
          placeholder={t("pipeline.criterion-example")}
          onInput={setName}
        />
        <Button submit disabled={name.trim() === "" || criteria.length >= 20}>
          {t("pipeline.criterion-add")}
        </Button>
      </form>
      {criteria.length > 1 && (
        <SelectField
          label={t("pipeline.needed-label")}
          value={criteriaNeeded === null ? "" : String(criteriaNeeded)}
          options={[
            { value: "", label: t("pipeline.needed-all", { n: criteria.length }) },
            ...criteria.slice(1).map((_, index) => ({
              value: String(index + 1),
              label: t("pipeline.needed-some", { n: index + 1, of: criteria.length }),
            })),
          ]}
          onChange={(value) => onChange({ ...setup, criteriaNeeded: value === "" ? null : Number(value) })}
        />
      )}
    </section>
  );
}
