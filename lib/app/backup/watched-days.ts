import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { RecordOf } from "@/lib/model/journal";
import type { CairnDatabase } from "@/lib/store/database";
import { readSchedules } from "../calendar/calendar";
import type { TableChanges } from "./merge";
import { stagedPieces } from "./stage";

/**
 * A journal without any presence counts every worked day as watched. Merged into one that has presences those days
 * would read as not watched: so they are written down as what the file means.
 */
export async function watchedDays(
  database: CairnDatabase,
  restore: string,
  timeZone: string,
): Promise<TableChanges> {
  const nothing: TableChanges = { table: "presences", changes: [] };
  const schedules: RecordOf<"schedule">[] = [];
  const absences: RecordOf<"absence">[] = [];
  const clock = createZoneClock(timeZone);
  let [first, last] = ["9999", "0000"];
  for await (const { records } of stagedPieces(database, restore)) {
    for (const record of records) {
      if (record.record === "presence") return nothing;
      if (record.record === "schedule") schedules.push(record);
      if (record.record === "absence") absences.push(record);
      if (record.record !== "action") continue;
      const day = record.day ?? clock.dayOf(record.at);
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  const held = schedules.length > 0 ? schedules : await readSchedules(database);
  const calendar = createWorkingCalendar({ schedules: held, absences, presences: [] });
  const known = new Set(await database.presences.toCollection().primaryKeys());
  const changes: TableChanges["changes"][number][] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!calendar.isWorked(day) || known.has(day)) continue;
    const record = { record: "presence" as const, day, minutes: calendar.scheduledMinutes(day) };
    changes.push({ row: { key: day, record }, present: undefined, effect: "added" });
  }
  return { ...nothing, changes };
}
