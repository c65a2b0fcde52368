import type { Opened } from "../deals/opened";

/** An instant on a local day: this moment where it is today, else noon, with the zone's own offset. */
export function instantOn(day: string, { asOf, clock }: Pick<Opened, "asOf" | "clock">): string {
  const at =
    day === asOf
      ? Temporal.Now.zonedDateTimeISO(clock.timeZone)
      : Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: clock.timeZone, plainTime: "12:00" });
  return at.toString({ timeZoneName: "never", smallestUnit: "millisecond" });
}
