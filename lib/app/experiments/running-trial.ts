import { trialLimits } from "@/lib/coach/experiments/trial-verdict";
import type { Experiment } from "@/lib/model/experiment";
import { allRecords } from "@/lib/store/records";
import type { Ports } from "../ports";

/** Whether an experiment has come to its end by an instant: stopped, or older than six months. */
export function isExperimentOver(experiment: Experiment, now: Temporal.Instant): boolean {
  if (experiment.stoppedAt) return true;
  const until = Temporal.Instant.from(experiment.registeredAt)
    .toZonedDateTimeISO("UTC")
    .add({ months: trialLimits.months });
  return Temporal.Instant.compare(now, until.toInstant()) >= 0;
}

/** The trial of reminders that runs, with its coin's probability; null where none does. */
export async function runningTrial({
  database,
  clock,
}: Ports): Promise<{ id: string; probability: number } | null> {
  for (const experiment of await allRecords(database, "experiment")) {
    const { registration } = experiment;
    if (registration.design !== "reminders" || isExperimentOver(experiment, clock.now())) continue;
    const draws = (await allRecords(database, "draw")).filter((draw) => draw.experiment === experiment.id);
    if (draws.length < registration.size) return { id: experiment.id, probability: registration.probability };
  }
  return null;
}
