import { expect, test } from "vitest";
import { cumulativeIncidence, medianWonDays, type Spell } from "@/lib/figures/incidence";

const spells: Spell[] = [
  { days: 5, end: "won" },
  { days: 8, end: "lost" },
  { days: 8, end: "open" },
  { days: 12, end: "won" },
  { days: 15, end: "lost" },
  { days: 20, end: "open" },
  { days: 22, end: "won" },
  { days: 30, end: "open" },
];

test("Aalen-Johansen: won and lost compete, open deals stay in the risk set", () => {
  const steps = cumulativeIncidence(spells);
  expect(steps.map(({ days, atRisk }) => [days, atRisk])).toEqual([
    [5, 8],
    [8, 7],
    [12, 5],
    [15, 4],
    [20, 3],
    [22, 2],
    [30, 1],
  ]);
  expect(steps.map(({ wonBy }) => wonBy)).toEqual(
    [0.125, 0.125, 0.275, 0.275, 0.275, 0.5, 0.5].map((value) => expect.closeTo(value, 10)),
  );
  expect(steps.map(({ lostBy }) => lostBy)).toEqual(
    [0, 0.125, 0.125, 0.275, 0.275, 0.275, 0.275].map((value) => expect.closeTo(value, 10)),
  );
  expect(steps.at(-1)?.openStill).toBeCloseTo(0.225, 10);
});

test("what was won, lost and is open adds up to one at every step", () => {
  for (const { wonBy, lostBy, openStill } of cumulativeIncidence(spells)) {
    expect(wonBy + lostBy + openStill).toBeCloseTo(1, 10);
  }
});

test("the median is of those who win, and is null where nothing was won", () => {
  expect(medianWonDays(cumulativeIncidence(spells))).toBe(12);
  expect(medianWonDays(cumulativeIncidence([{ days: 3, end: "lost" }]))).toBeNull();
  expect(medianWonDays([])).toBeNull();
});
