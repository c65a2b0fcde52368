/** Where the time comes from: the one port through which use cases read a clock. */
export interface Clock {
  /** The present, exact to the millisecond. */
  now(): Temporal.Instant;
  /** The IANA time zone that the computer is set to. */
  timeZone(): string;
}

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
  timeZone: () => Temporal.Now.timeZoneId(),
};
