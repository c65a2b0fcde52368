import { succeed, type Result } from "@/lib/model/result";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { allRecords, putRecord } from "@/lib/store/records";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { readSettings } from "../settings/settings";

/**
 * Keeps the routines that opening a CRM, or one's figures, keeps: once a day, where the person allowed it. Gives
 * the ids of those that were kept by it now. A tick that was taken back today stays taken back.
 */
export async function keepByVisit(ports: Ports, visited: "crm" | "figures"): Promise<Result<string[]>> {
  const { database } = ports;
  const settings = await readSettings(ports);
  if (settings.keepRoutinesByVisit !== true) return succeed([]);
  const day = await today(ports);
  return database.transaction("rw", database.routines, database.ticks, database.meta, async () => {
    const kept: string[] = [];
    for (const routine of await allRecords(database, "routine")) {
      if (routine.keptByVisit !== visited || routine.from > day || (routine.to && routine.to < day)) continue;
      if (await database.ticks.get(`${routine.id} ${day}`)) continue;
      await putRecord(database, { record: "tick", routine: routine.id, day });
      kept.push(routine.id);
    }
    if (kept.length > 0) await forgetEvening(database, day);
    return succeed(kept);
  });
}
