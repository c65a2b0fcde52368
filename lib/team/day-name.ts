import type { EnvelopePlace } from "@/lib/views/team";

/** The name of what has no period: its day, and the seconds of that day, so that a later one of a day follows an earlier. */
export function dayName(now: Temporal.Instant): EnvelopePlace {
  return {
    period: now.toString().slice(0, 10),
    revision: Math.floor((now.epochMilliseconds % 86_400_000) / 1_000) + 1,
  };
}

/** Whether the one of two such names is the later. */
export const isAfter = (one: EnvelopePlace, other: EnvelopePlace): boolean =>
  one.period > other.period || (one.period === other.period && one.revision > other.revision);
