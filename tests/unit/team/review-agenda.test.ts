import { expect, test } from "vitest";
import { periodOf } from "@/lib/team/period";
import { recentPeriods, weekOf } from "@/lib/team/recent-periods";
import { reviewAgenda } from "@/lib/team/review-agenda";
import { summaryOf } from "../../fixtures/summary";

const share = (share: number, low: number, high: number) => ({
  of: "email-started" as const,
  share,
  low,
  high,
  n: 100,
});
const routine = (state: "forming" | "holding" | "marker") => ({
  routine: { catalogue: "read-crm" },
  strength: 0.5,
  state,
  done: 3,
  due: 5,
});
const pattern = (pattern: "reactive-email" | "reactive-phone", contested: string | null) => ({
  pattern,
  probability: 0.995,
  mean: 0.8,
  low: 0.75,
  high: 0.85,
  marker: 0.7,
  eligibleDays: 20,
  contested,
});

test("what stands comes first, and one pattern at most: none that is contested", () => {
  const agenda = reviewAgenda(
    summaryOf("2026-W46", {
      routines: [routine("forming"), routine("marker")],
      patterns: [pattern("reactive-email", "on the stand"), pattern("reactive-phone", null)],
    }),
    [],
  );
  expect(agenda.firm.map(({ state }) => state)).toEqual(["marker"]);
  expect(agenda.pattern?.pattern).toBe("reactive-phone");
  expect(agenda.contested.map((one) => one.pattern)).toEqual(["reactive-email"]);
});

test("a person stands beside the newest of their own earlier periods of the same kind", () => {
  const now = summaryOf("2026-W46", { shares: [share(0.5, 0.4, 0.6)] });
  const earlier = [
    summaryOf("2026-W44", { shares: [share(0.9, 0.85, 0.95)] }),
    summaryOf("2026-W45", { shares: [share(0.2, 0.1, 0.3)] }),
    summaryOf("2026-10", { shares: [share(0.6, 0.5, 0.7)] }),
    now,
  ];
  expect(reviewAgenda(now, earlier).past[0]).toMatchObject({ before: { share: 0.2 }, change: "apart" });
  const touching = [summaryOf("2026-W45", { shares: [share(0.35, 0.25, 0.45)] })];
  expect(reviewAgenda(now, touching).past[0]?.change).toBe("no-larger-than-chance");
  expect(reviewAgenda(now, []).past[0]?.change).toBe("no-past");
});

test.each([
  ["2026-01-01", "2026-W01"],
  ["2027-01-03", "2026-W53"],
  ["2025-12-29", "2026-W01"],
  ["2026-11-22", "2026-W47"],
])("%s lies in %s", (day, week) => {
  expect(weekOf(day)).toBe(week);
  const period = periodOf(week);
  expect(period && period.from <= day && day <= period.to).toBe(true);
});

test("recent periods end with the one that holds the day and leave no gap", () => {
  const weeks = recentPeriods("2027-01-03", "week", 3);
  expect(weeks.map(({ id }) => id)).toEqual(["2026-W53", "2026-W52", "2026-W51"]);
  expect(recentPeriods("2026-03-31", "month", 3).map(({ id }) => id)).toEqual([
    "2026-03",
    "2026-02",
    "2026-01",
  ]);
});
