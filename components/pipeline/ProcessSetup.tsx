import { ArrowDown, ArrowUp, X } from "lucide-preact";
import { useState } from "preact/hooks";
import { stageName } from "@/lib/model/pipeline";
import { type ProcessStep, processProblem } from "@/lib/model/sales-setup";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";
import type { SetupPartProps } from "./SetupPage";
import { stepName } from "./stage-words";

/** The stages of one's own process: their names, their order, and what each means. */
export function ProcessSetup({ setup, createId, onChange }: SetupPartProps) {
  const { t } = useSpeech();
  const [steps, setSteps] = useState<readonly ProcessStep[]>(setup.steps);
  const [isSaved, setSaved] = useState(false);
  const problem = processProblem(steps);
  const isChanged = JSON.stringify(steps) !== JSON.stringify(setup.steps);
  const edit = (next: readonly ProcessStep[]) => {
    setSteps(next);
    setSaved(false);
  };
  const change = (index: number, part: Partial<ProcessStep>) =>
    edit(steps.map((step, at) => (at === index ? { ...step, ...part } : step)));
  const move = (index: number, by: number) => {
    const next = [...steps];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    edit(next);
  };
  const save = (event: Event) => {
    event.preventDefault();
    if (problem) return;
    onChange({ ...setup, steps: [...steps] });
    setSaved(true);
  };
  return (
    <section class="part">
      <h2>{t("pipeline.process-title")}</h2>
      <p class="quiet">{t("pipeline.process-lead")}</p>
      <form class="setup-list" onSubmit={save}>
        <ol>
          {steps.map((step, index) => {
            const name = stepName(t, steps, step.id);
            return (
              <li key={step.id} class="process-row">
                <TextField
                  label={t("pipeline.step-name")}
                  value={step.name ?? ""}
                  placeholder={t(`pipeline.stage-${step.means}`)}
                  maxLength={60}
                  onInput={(text) => change(index, { name: text.trim() === "" ? null : text })}
                />
                <SelectField
                  label={t("pipeline.step-means")}
                  value={step.means}
                  options={stageName.options.map((means) => ({
                    value: means,
                    label: t(`pipeline.stage-${means}`),
                  }))}
                  onChange={(means) => change(index, { means: stageName.parse(means) })}
                />
                <span class="row-acts">
                  <Button
                    kind="bare"
                    label={t("pipeline.step-up", { name })}
                    disabled={index === 0}
                    onPress={() => move(index, -1)}
                  >
                    <ArrowUp size={16} aria-hidden="true" />
                  </Button>
                  <Button
                    kind="bare"
                    label={t("pipeline.step-down", { name })}
                    disabled={index === steps.length - 1}
                    onPress={() => move(index, 1)}
                  >
                    <ArrowDown size={16} aria-hidden="true" />
                  </Button>
                  <Button
                    kind="bare"
                    label={t("pipeline.step-remove", { name })}
                    disabled={steps.length <= 3}
                    onPress={() => edit(steps.filter((_, at) => at !== index))}
                  >
                    <X size={16} aria-hidden="true" />
                  </Button>
                </span>
              </li>
            );
          })}
        </ol>
        {problem && <p role="alert">{t(`pipeline.process-${problem}`)}</p>}
        <div class="button-row">
          <Button
            onPress={() => {
              // A new stage goes in before the ends, with the meaning of its neighbour.
              const end = steps.findIndex(({ means }) => means === "won" || means === "lost");
              const at = end < 0 ? steps.length : end;
              const means = steps[at - 1]?.means ?? "lead";
              edit([...steps.slice(0, at), { id: createId(), name: null, means }, ...steps.slice(at)]);
            }}
            disabled={steps.length >= 24}
          >
            {t("pipeline.step-add")}
          </Button>
          <Button kind="primary" submit disabled={problem !== null || !isChanged}>
            {t("pipeline.save")}
          </Button>
          <span role="status" class="quiet">
            {isSaved && !isChanged ? t("pipeline.saved") : ""}
          </span>
        </div>
      </form>
    </section>
  );
}
