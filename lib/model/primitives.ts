import { z } from "zod";

// zod probes `Function("")` unless told not to; under an extension's CSP each probe is a reported violation.
z.config({ jitless: true });

/** An opaque identifier, made by whoever made the record. */
export const id = z.string().min(1).max(200);

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the proleptic Gregorian calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = dayPattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A local calendar day, `YYYY-MM-DD`. Days compare as text. */
export const localDay = z.string().refine(isDay, { error: "expected a day, YYYY-MM-DD" });
export type LocalDay = string;

/** An instant: RFC 3339 with an offset, for example `2026-11-23T17:00:00+01:00`. */
export const instant = z.iso.datetime({
  offset: true,
  error: "expected an instant, RFC 3339 with an offset",
});
export type Instant = string;

/** A share or probability, 0 to 1. */
export const share = z.number().min(0).max(1);

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof weekday>;

/** An IANA time zone that this engine knows. */
export const timeZone = z.string().refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
    } catch {
      return false;
    }
  },
  { error: "expected an IANA time zone, for example Europe/Paris" },
);
