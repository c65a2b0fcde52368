/** The present as an instant with this computer's own offset: `2026-11-23T17:00:00+01:00`. */
export function nowInstant(): string {
  return Temporal.Now.zonedDateTimeISO().toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** Today's date on this computer. */
export function todayHere(): string {
  return Temporal.Now.plainDateISO().toString();
}

/** The date of an instant on this computer. */
export function dayHere(instant: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
}
