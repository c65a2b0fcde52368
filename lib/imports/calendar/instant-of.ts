import ICAL from "ical.js";
import { ianaZone } from "./windows-zones";

/**
 * Milliseconds since 1970 of a calendar's time. A zone that the file defines is used as defined; a zone that it only
 * names is looked up (IANA, or Windows' own names); a time without any is in the person's zone.
 */
export function instantOf(time: ICAL.Time, timeZone: string): number {
  const zone = time.zone;
  const isDefined = zone && zone !== ICAL.Timezone.localTimezone;
  if (isDefined) return time.toJSDate().getTime();
  // ical.js keeps the name of a zone that it does not know in `timezone`, which its types leave out.
  const { timezone = "" } = time as ICAL.Time & { timezone?: string };
  const named = ianaZone(timezone) ?? timeZone;
  const { year, month, day, hour, minute, second } = time;
  return Temporal.ZonedDateTime.from({
    year,
    month,
    day,
    hour,
    minute,
    second: Math.min(59, second),
    timeZone: named,
  }).epochMilliseconds;
}
