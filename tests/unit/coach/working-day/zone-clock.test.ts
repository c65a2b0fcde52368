import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";

const zones = [
  "Europe/Paris",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "UTC",
];

test("local day and minute are those of Temporal, in every zone and over both clock changes", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2031, 0, 1) }),
      (zone, epochMs) => {
        const clock = createZoneClock(zone);
        const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
        const at = new Date(epochMs).toISOString();
        expect(clock.dayOf(at)).toBe(zoned.toPlainDate().toString());
        expect(clock.minuteOf(at)).toBe(zoned.hour * 60 + zoned.minute);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ["2026-03-29T00:59:59Z", "2026-03-29", 119],
  ["2026-03-29T01:00:00Z", "2026-03-29", 180],
  ["2026-10-25T00:59:00Z", "2026-10-25", 179],
  ["2026-10-25T01:00:00Z", "2026-10-25", 120],
  ["2026-10-25T23:30:00+01:00", "2026-10-25", 1410],
])("Paris, clock change: %s", (at, day, minute) => {
  const clock = createZoneClock("Europe/Paris");
  expect([clock.dayOf(at), clock.minuteOf(at)]).toEqual([day, minute]);
});

test("a day that starts at four keeps the small hours with the evening before", () => {
  const clock = createZoneClock("Europe/Paris", 4);
  expect(clock.dayOf("2026-05-06T03:59:00+02:00")).toBe("2026-05-05");
  expect(clock.dayOf("2026-05-06T04:00:00+02:00")).toBe("2026-05-06");
  expect(clock.minuteOf("2026-05-06T03:59:00+02:00")).toBe(239);
});

test("the hour of an instant is that of the clock by which it was written, and its day that of the zone", () => {
  const clock = createZoneClock("Europe/Paris");
  const inNewYork = "2026-05-06T21:30:00-04:00";
  expect([clock.dayOf(inNewYork), clock.minuteOf(inNewYork)]).toEqual(["2026-05-07", 21 * 60 + 30]);
  expect(clock.minuteOf("2026-05-07T01:30:00+00:00")).toBe(3 * 60 + 30);
});
