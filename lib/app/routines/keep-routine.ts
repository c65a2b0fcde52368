import { tickedOnly } from "./ticked-only";
import type { LocalDay } from "@/lib/model/primitives";
import { fail, type Result, succeed } from "@/lib/model/result";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { putRecord } from "@/lib/store/records";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";

/** Ticks a routine as kept on a day, or takes the tick back (a mark: it then counts for nothing). */
export async function tickRoutine(
  ports: Ports,
  routine: string,
  day: LocalDay,
  kept: boolean,
): Promise<Result<null>> {
  const { database } = ports;
  const voidedAt = kept ? null : writtenInstant(ports.clock.now(), await readSettings(ports));
  return database.transaction("rw", database.routines, database.ticks, database.meta, async () => {
    if (!(await database.routines.get(routine))) return fail("not-found");
    await putRecord(database, { record: "tick", routine, day, voidedAt });
    await forgetEvening(database, day);
    return succeed(null);
  });
}

/** What a plan says: the moment, and what to do then. */
export interface PlanWords {
  readonly id: string;
  readonly pattern: string | null;
  readonly cue: string;
  readonly act: string;
}

/** The routine by which a plan is followed. */
export const routineOfPlan = (plan: string): string => `plan ${plan}`;

/**
 * Writes an if-then plan and the routine that follows it: once a day, kept by a tick, named by its act. A plan with
 * the same id is written anew; an earlier plan against the same pattern ends the day before.
 */
export async function writePlan(ports: Ports, plan: PlanWords): Promise<Result<null>> {
  const { database } = ports;
  const from = await today(ports);
  const tables = [database.plans, database.routines, database.meta];
  await database.transaction("rw", tables, async () => {
    if (plan.pattern !== null) {
      const running = await database.plans
        .filter(({ record }) => record.pattern === plan.pattern && !record.to && record.id !== plan.id)
        .toArray();
      for (const { record } of running) {
        await endPlanOn(ports, record.id, from);
      }
    }
    const kept = (await database.plans.get(plan.id))?.record.from ?? from;
    await putRecord(database, { record: "plan", ...plan, from: kept, to: null });
    await putRecord(database, {
      record: "routine",
      id: routineOfPlan(plan.id),
      name: plan.act,
      cue: plan.cue,
      plan: plan.id,
      from: kept,
      to: null,
      match: tickedOnly,
      times: 1,
      per: "day",
    });
    await forgetEvening(database);
  });
  return succeed(null);
}

/** Ends a plan and its routine today. What was kept until now stays in the journal. */
export async function endPlan(ports: Ports, id: string): Promise<Result<null>> {
  const { database } = ports;
  const day = await today(ports);
  return database.transaction("rw", [database.plans, database.routines, database.meta], async () => {
    if (!(await endPlanOn(ports, id, day))) return fail("not-found");
    await forgetEvening(database);
    return succeed(null);
  });
}

async function endPlanOn({ database }: Ports, id: string, day: LocalDay): Promise<boolean> {
  const plan = (await database.plans.get(id))?.record;
  if (!plan) return false;
  await putRecord(database, { ...plan, to: day });
  const routine = (await database.routines.get(routineOfPlan(id)))?.record;
  if (routine) await putRecord(database, { ...routine, to: day });
  return true;
}
