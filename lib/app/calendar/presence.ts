import type { Schedule } from "@/lib/model/calendar";
import { weekdayOf, dayNumber } from "@/lib/coach/working-day/calendar-days";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { putRecord } from "@/lib/store/records";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";
import { readWorkedDays, scheduleOn } from "./calendar";

/** How often the heartbeat beats, in minutes. */
export const heartbeatMinutes = 5;

/**
 * One beat of the heartbeat: while the browser is in front within the scheduled hours of a worked day, its five
 * minutes count as watched. Two beats within the same five minutes (an alarm that rings late) count once.
 */
export async function beat(ports: Ports, isInFront: boolean): Promise<boolean> {
  if (!isInFront) return false;
  const { database } = ports;
  const settings = await readSettings(ports);
  const zoneClock = clockOf(settings);
  const at = ports.clock.now().toString();
  const day = zoneClock.dayOf(at);
  const schedule = await scheduleOn(database, day);
  if (!isScheduled(schedule, day, zoneClock.minuteOf(at))) return false;
  if (!(await readWorkedDays(database)).isWorked(day)) return false;
  const slot = Math.floor(ports.clock.now().epochMilliseconds / (heartbeatMinutes * 60_000));
  return database.transaction("rw", database.presences, database.meta, async () => {
    if ((await database.meta.get("last-beat"))?.value === slot) return false;
    const isFirst = (await database.presences.count()) === 0;
    const before = (await database.presences.get(day))?.record;
    const minutes = Math.min(1440, (before?.minutes ?? 0) + heartbeatMinutes);
    await putRecord(database, { ...before, record: "presence", day, minutes });
    await database.meta.put({ key: "last-beat", value: slot });
    // From the first presence on, days without one were not watched: earlier evenings read differently.
    if (isFirst) await forgetEvening(database);
    return true;
  });
}

function isScheduled({ days }: Schedule, day: string, minute: number): boolean {
  const minuteOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const spans = days[weekdayOf(dayNumber(day))] ?? [];
  return spans.some((span) => minute >= minuteOf(span.slice(0, 5)) && minute < minuteOf(span.slice(6)));
}
