import type { Absence, Schedule } from "@/lib/model/calendar";
import { fail, type Result, succeed } from "@/lib/model/result";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { recordKey } from "@/lib/store/record-rows";
import { allRecords, putRecord } from "@/lib/store/records";
import type { Ports } from "../ports";
import { today } from "../day/today";
import { firstSchedule } from "@/lib/model/calendar";

/** Sets the working week from today on. The first one that is chosen also holds for the days before it. */
export async function setSchedule(ports: Ports, days: Schedule["days"]): Promise<Result<null>> {
  const { database } = ports;
  const from = (await database.schedules.count()) === 0 ? firstSchedule.from : await today(ports);
  await database.transaction("rw", database.schedules, database.meta, async () => {
    await putRecord(database, { record: "schedule", from, days });
    await forgetEvening(database);
  });
  return succeed(null);
}

/** The absences that touch a year, by their first day. Each has an id under which it can be removed. */
export async function listAbsences({ database }: Ports, year: number): Promise<Absence[]> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return (await allRecords(database, "absence"))
    .filter(({ from, to }) => from <= last && to >= first)
    .map((absence) => ({ ...absence, id: recordKey(absence) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Adds an absence; one with the same id is replaced. */
export async function addAbsence({ database }: Ports, absence: Absence): Promise<Result<null>> {
  await database.transaction("rw", database.absences, database.meta, async () => {
    await putRecord(database, absence);
    await forgetEvening(database);
  });
  return succeed(null);
}

/** Removes the absence with this id. */
export async function removeAbsence({ database }: Ports, id: string): Promise<Result<null>> {
  return database.transaction("rw", database.absences, database.meta, async () => {
    if (!(await database.absences.get(id))) return fail("not-found");
    await database.absences.delete(id);
    await forgetEvening(database);
    return succeed(null);
  });
}
