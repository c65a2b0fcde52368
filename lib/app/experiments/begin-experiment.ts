import { outcomeKinds } from "@/lib/coach/experiments/outcome-kinds";
import { pairOrders, registrationText } from "@/lib/coach/experiments/registration";
import { isOnWeek } from "@/lib/coach/experiments/outcomes";
import { trialLimits } from "@/lib/coach/experiments/trial-verdict";
import { weekOf } from "@/lib/coach/routines/eligible-days";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { Registration } from "@/lib/model/experiment";
import type { LocalDay } from "@/lib/model/primitives";
import { fail, type Result, succeed } from "@/lib/model/result";
import { sha256Hex } from "@/lib/platform/sha256";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { allRecords, plainTable, putRecord } from "@/lib/store/records";
import type { OutcomeId } from "@/lib/views/experiments";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { isRegisteredEnd } from "./experiments";
import { readSettings, writtenInstant } from "../settings/settings";

export type ExperimentAsked =
  | { design: "reminders"; id: string; outcome: OutcomeId; windowMinutes: number }
  | { design: "weeks"; id: string; outcome: OutcomeId; routine: string; pairs: number };

function registrationOf(asked: ExperimentAsked, day: LocalDay, coin: () => number): Registration {
  const outcome = outcomeKinds[asked.outcome];
  if (asked.design === "reminders") {
    return {
      design: "reminders",
      outcome,
      windowMinutes: asked.windowMinutes,
      probability: 0.5,
      size: trialLimits.most,
      analysis: "rerandomisation-1",
    };
  }
  return {
    design: "weeks",
    routine: asked.routine,
    outcome,
    pairs: asked.pairs,
    firstMonday: addDays(weekOf(day), 7),
    firstIsOn: pairOrders(Array.from({ length: asked.pairs }, coin)),
    analysis: "sign-flip-2",
  };
}

/** Whether an experiment runs that this one would draw against. */
async function hasRival({ database, clock }: Ports, asked: ExperimentAsked, day: LocalDay): Promise<boolean> {
  const [experiments, draws] = await Promise.all([
    allRecords(database, "experiment"),
    allRecords(database, "draw"),
  ]);
  return experiments.some((experiment) => {
    const { registration } = experiment;
    const isSame =
      registration.design === "weeks"
        ? asked.design === "weeks" && registration.routine === asked.routine
        : asked.design === "reminders";
    return isSame && !isRegisteredEnd(experiment, draws, day, clock.now());
  });
}

/** The days of the weeks without the routine: they are skipped in advance, so nothing is due on them. */
function offDays(registration: Extract<Registration, { design: "weeks" }>): LocalDay[] {
  const days = Array.from({ length: registration.pairs * 14 }, (_, nth) =>
    addDays(registration.firstMonday, nth),
  );
  return days.filter((day) => isOnWeek(registration, day) === false);
}

/**
 * Registers an experiment and draws what is drawn in advance. Written once: a message that comes twice finds it
 * there. `not-found` for a routine that does not exist, `not-allowed` where an experiment of the same kind (of weeks: on the
 * same routine) still runs: two would draw against each other.
 */
export async function beginExperiment(
  ports: Ports,
  asked: ExperimentAsked,
  coin: () => number,
): Promise<Result<null>> {
  const { database } = ports;
  if (await plainTable(database, "experiment").get(`experiment ${asked.id}`)) return succeed(null);
  if (asked.design === "weeks" && !(await database.routines.get(asked.routine))) return fail("not-found");
  const day = await today(ports);
  if (await hasRival(ports, asked, day)) return fail("not-allowed");
  const registration = registrationOf(asked, day, coin);
  const hash = await sha256Hex(registrationText(registration));
  const registeredAt = writtenInstant(ports.clock.now(), await readSettings(ports));
  await putRecord(database, { record: "experiment", id: asked.id, registeredAt, registration, hash });
  if (registration.design === "weeks") {
    for (const day of offDays(registration)) {
      await putRecord(database, { record: "skip", routine: registration.routine, day });
    }
    await forgetEvening(database);
  }
  return succeed(null);
}

/** Stops an experiment. What was drawn stays; days to come are due again. */
export async function stopExperiment(ports: Ports, id: string): Promise<Result<null>> {
  const { database } = ports;
  const experiment = (await allRecords(database, "experiment")).find((one) => one.id === id);
  if (!experiment) return fail("not-found");
  const stoppedAt = experiment.stoppedAt ?? writtenInstant(ports.clock.now(), await readSettings(ports));
  await putRecord(database, { ...experiment, stoppedAt });
  const { registration } = experiment;
  if (registration.design === "weeks") {
    const day = await today(ports);
    const ahead = offDays(registration).filter((off) => off >= day);
    await database.skips.bulkDelete(ahead.map((off) => `${registration.routine} ${off}`));
    await forgetEvening(database);
  }
  return succeed(null);
}
