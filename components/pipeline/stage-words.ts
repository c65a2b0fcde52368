import type { Translator } from "@/lib/i18n/translate";
import type { Criterion, ProcessStep } from "@/lib/model/sales-setup";

/** The name of a stage of one's own process: its own, else that of the stage that it means. */
export function stepName(t: Translator, steps: readonly ProcessStep[], id: string): string {
  const step = steps.find((one) => one.id === id);
  return step?.name ?? t(`pipeline.stage-${step?.means ?? "lead"}`);
}

/** The name of something that must be known. */
export function criterionName(t: Translator, { id, name }: Criterion): string {
  const key = `pipeline.criterion-${id}`;
  return name ?? (t.has(key) ? t(key) : id);
}
