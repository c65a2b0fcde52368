import { skipReserve } from "@/lib/coach/routines/today";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";
import { fail, type Result, succeed } from "@/lib/model/result";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { allRecords, putRecord } from "@/lib/store/records";
import type { RoutineDraft } from "@/lib/views/routine-room";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";

/** Takes a routine up from today on, or changes one: when it was begun and what was kept stays. */
export async function writeRoutine(ports: Ports, draft: RoutineDraft): Promise<Result<null>> {
  const { database } = ports;
  const day = await today(ports);
  const editedAt = writtenInstant(ports.clock.now(), await readSettings(ports));
  return database.transaction("rw", database.routines, database.meta, async () => {
    const before = (await database.routines.get(draft.id))?.record;
    await putRecord(database, {
      ...before,
      ...draft,
      record: "routine",
      from: before?.from ?? day,
      to: null,
      editedAt,
    });
    // A routine that begins today changes no evening before it: only a changed one is looked at anew from its beginning.
    await forgetEvening(database, before ? undefined : day);
    return succeed(null);
  });
}

/** Ends a routine after yesterday. What was kept until then stays in the journal. */
export async function endRoutine(ports: Ports, id: string): Promise<Result<null>> {
  const { database } = ports;
  const last = addDays(await today(ports), -1);
  return database.transaction("rw", database.routines, database.meta, async () => {
    const routine = (await database.routines.get(id))?.record;
    if (!routine) return fail("not-found");
    // Taken up and ended on one day: it was never followed.
    if (routine.from > last) await database.routines.delete(id);
    else await putRecord(database, { ...routine, to: last });
    await forgetEvening(database);
    return succeed(null);
  });
}

/**
 * Declares a skip for a day, without penalty, or takes it back. `not-allowed` where this week's one is used: a skip
 * that is already declared may be declared again.
 */
export async function skipRoutine(
  ports: Ports,
  routine: string,
  day: LocalDay,
  skipped: boolean,
): Promise<Result<null>> {
  const { database } = ports;
  const tables = [database.routines, database.skips, database.meta];
  return database.transaction("rw", tables, async () => {
    if (!(await database.routines.get(routine))) return fail("not-found");
    const skips = await allRecords(database, "skip");
    const isDeclared = skips.some((skip) => skip.routine === routine && skip.day === day);
    if (skipped && !isDeclared) {
      if (skipReserve(skips, routine, day) === 0) return fail("not-allowed");
      await putRecord(database, { record: "skip", routine, day });
    }
    if (!skipped && isDeclared) await database.skips.delete(`${routine} ${day}`);
    await forgetEvening(database, day);
    return succeed(null);
  });
}
