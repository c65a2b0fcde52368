import fc from "fast-check";
import { expect, test } from "vitest";
import { createDayTotals } from "@/lib/coach/day-totals";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { flashFigures } from "@/lib/figures/flash-figures";
import type { StoredAction } from "@/lib/model/action";

const clock = createZoneClock("Europe/Paris", 0);
const call = (day: string, index: number): StoredAction => ({
  record: "action",
  id: `${day} ${index}`,
  day,
  at: `${day}T09:00:00+01:00`,
  kind: "call",
  initiative: "proactive",
});

/** The figure of the calls of the week, where each day of the last eight weeks had as many calls as `callsOn` says. */
function callsOfWeek(today: string, callsOn: (day: string) => number) {
  const days = Array.from({ length: 56 }, (_, back) => addDays(today, -back));
  const totals = new Map(
    days.map((day) => [
      day,
      createDayTotals(
        day,
        Array.from({ length: callsOn(day) }, (_, index) => call(day, index)),
        clock,
      ),
    ]),
  );
  const [figure] = flashFigures(["calls-week"], {
    today,
    totals,
    isWorked: () => true,
    routines: { kept: 0, due: 0 },
  });
  return figure;
}

test("a week that has only begun does not look like a fall: the weeks before count up to the same weekday", () => {
  // A Tuesday; four calls every Monday and Tuesday, ten on every other day.
  const figure = callsOfWeek("2026-03-10", (day) => (Temporal.PlainDate.from(day).dayOfWeek <= 2 ? 4 : 10));
  expect(figure?.value).toBe(8);
  expect(figure?.points).toEqual(
    [6, 5, 4, 3, 2, 1, 0].map((weeks) => ({
      day: addDays("2026-03-09", -7 * weeks),
      value: 8,
      second: null,
    })),
  );
});

test("on any day, the last point is the figure itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.array(fc.nat(5), { minLength: 7 }), (ahead, counts) => {
      const figure = callsOfWeek(addDays("2026-01-01", ahead), (day) => {
        return counts[Temporal.PlainDate.from(day).dayOfYear % counts.length] ?? 0;
      });
      expect(figure?.points.at(-1)?.value).toBe(figure?.value);
    }),
  );
});
