import fc from "fast-check";
import { expect, test } from "vitest";
import type { Summary } from "@/lib/team/summary";
import { weeklyIndicators } from "@/lib/team/weekly-indicators";
import { summaryOf } from "../../fixtures/summary";

const week = (id: string, counts: Summary["counts"]): Summary => summaryOf(id, { counts });

test("sums by week, the newest first; months and what answered are no part of it", () => {
  const counts: Summary["counts"] = [
    { kind: "call", started: 12, answered: 5, other: 0 },
    { kind: "prospecting", started: 2, answered: 0, other: 1 },
    { kind: "meeting", started: 1, answered: 2, other: 0 },
    { kind: "demo", started: 0, answered: 1, other: 0 },
  ];
  const weeks = weeklyIndicators(
    [week("2026-W10", counts), week("2026-W11", counts), week("2026-W11", counts), week("2026-03", counts)],
    13,
  );
  expect(weeks.map(({ period, ...sums }) => [period.id, sums])).toEqual([
    ["2026-W11", { people: 2, started: 24, prospecting: 6, meetings: 8, quotes: 0 }],
    ["2026-W10", { people: 1, started: 12, prospecting: 3, meetings: 4, quotes: 0 }],
  ]);
});

test("nothing is lost or counted twice, and no more weeks are shown than asked for", () => {
  const ids = fc.constantFrom("2026-W08", "2026-W09", "2026-W10", "2026-W11");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(ids, fc.nat(50)), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      (given, most) => {
        const summaries = given.map(([id, started]) =>
          week(id, [{ kind: "email", started, answered: 9, other: 0 }]),
        );
        const all = weeklyIndicators(summaries, 99);
        expect(all.reduce((sum, { started }) => sum + started, 0)).toBe(
          given.reduce((sum, [, started]) => sum + started, 0),
        );
        expect(weeklyIndicators(summaries, most).length).toBeLessThanOrEqual(most);
      },
    ),
  );
});
