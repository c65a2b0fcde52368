import type { Instant, LocalDay } from "@/lib/model/primitives";
import { dayName } from "./calendar-days";

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const weekMs = 7 * 24 * 60 * minuteMs;
const dayMs = 24 * 60 * minuteMs;

/** Wall-clock time in one zone. */
export interface ZoneClock {
  readonly timeZone: string;
  /** The local working day of an instant: the hours before the start of day belong to the day before. */
  dayOf(at: Instant): LocalDay;
  /**
   * Minutes after local midnight, 0 to 1439, by the wall clock where it was written: the offset of the text, so that a
   * journey leaves the hours of earlier days alone. An instant in UTC is read by the zone.
   */
  minuteOf(at: Instant): number;
  /** The same of an epoch time in milliseconds, by the zone. */
  dayAt(epochMs: number): LocalDay;
  minuteAt(epochMs: number): number;
  /** Offset from UTC in milliseconds at an epoch time in milliseconds. */
  offsetMs(epochMs: number): number;
}

/**
 * A clock for one zone, with an optional start of day (hour 0 to 12). Offsets are looked up once a week of the
 * log, and quarter hour by quarter hour only in the weeks in which the clocks change: ten thousand actions a
 * year cost some sixty look-ups. (No zone changes its offset twice in seven days, nor off a quarter hour.)
 */
export function createZoneClock(timeZone: string, dayStartsAtHour = 0): ZoneClock {
  const looked = new Map<number, number>();
  const lookUp = (epochMs: number): number => {
    const known = looked.get(epochMs);
    if (known !== undefined) return known;
    const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
    const offset = Math.round(zoned.offsetNanoseconds / 1e6);
    looked.set(epochMs, offset);
    return offset;
  };
  // Of the week asked for last, since the next instant mostly lies in it too; NaN where the clocks change in it.
  let lastWeek = Number.NaN;
  let lastOffset = Number.NaN;
  const offsetMs = (epochMs: number): number => {
    const week = Math.floor(epochMs / weekMs) * weekMs;
    if (week !== lastWeek) {
      const before = lookUp(week);
      lastOffset = before === lookUp(week + weekMs) ? before : Number.NaN;
      lastWeek = week;
    }
    return Number.isNaN(lastOffset) ? lookUp(Math.floor(epochMs / quarterMs) * quarterMs) : lastOffset;
  };
  const dayAt = (epochMs: number): LocalDay =>
    dayName(Math.floor((epochMs + offsetMs(epochMs) - dayStartsAtHour * 60 * minuteMs) / dayMs));
  const minuteAt = (epochMs: number): number => {
    const localMs = epochMs + offsetMs(epochMs);
    return Math.floor((((localMs % dayMs) + dayMs) % dayMs) / minuteMs);
  };
  return {
    timeZone,
    offsetMs,
    dayAt,
    minuteAt,
    dayOf: (at) => dayAt(Date.parse(at)),
    minuteOf: (at) => writtenMinute(at) ?? minuteAt(Date.parse(at)),
  };
}

/** The wall clock of a text like `2026-03-10T09:05:00+01:00`; null where it is in UTC. */
function writtenMinute(at: Instant): number | null {
  const sign = at.charAt(at.length - 6);
  if ((sign !== "+" && sign !== "-") || at.endsWith("00:00")) return null;
  return Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
}
