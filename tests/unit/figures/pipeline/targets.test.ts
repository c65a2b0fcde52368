import { expect, test } from "vitest";
import { createRandom } from "@/lib/app/sample/random";
import { daysOfPeriod, periodsOf, targetFigures, targetOf } from "@/lib/figures/pipeline/targets";
import { deal, histories } from "./deals";

const asOf = "2026-11-23";

test("a target of its own, or the sum of its parts where each has one", () => {
  const targets = [
    { period: "2026-10", amount: 10 },
    { period: "2026-11", amount: 20 },
    { period: "2026-12", amount: 30 },
    { period: "2026-Q1", amount: 1 },
  ];
  expect(periodsOf(asOf)).toEqual(["2026-11", "2026-Q4", "2026"]);
  expect(periodsOf(asOf).map((period) => targetOf(targets, period))).toEqual([20, 60, null]);
  expect(daysOfPeriod("2026-Q1")).toEqual({ from: "2026-01-01", to: "2026-03-31" });
  expect(daysOfPeriod("2028-02").to).toBe("2028-02-29");
});

test("turnover against target, with what is announced to close in what is left of the period", () => {
  const deals = histories([
    deal("won", [
      ["lead", "2026-11-01"],
      ["won", "2026-11-10", { amount: 500 }],
    ]),
    deal("before", [
      ["lead", "2026-01-01"],
      ["won", "2026-10-31", { amount: 9_000 }],
    ]),
    deal("due", [["proposal", "2026-11-01", { amount: 400, probability: 1, expectedClose: "2026-11-28" }]]),
    deal("overdue", [
      ["proposal", "2026-11-01", { amount: 100, probability: 1, expectedClose: "2026-11-02" }],
    ]),
    deal("later", [
      ["proposal", "2026-11-01", { amount: 7_000, probability: 1, expectedClose: "2026-12-01" }],
    ]),
  ]);
  const sure = [{ step: "proposal", rate: 1, closed: 30 }];
  const [month] = targetFigures(deals, [{ period: "2026-11", amount: 1_000 }], sure, asOf, createRandom(1));
  expect(month).toMatchObject({
    turnover: 500,
    declared: { value: 500, deals: 2 },
    calibrated: { value: 500 },
    chance: 1,
  });
  expect(
    targetFigures(deals, [{ period: "2026-11", amount: 1_000 }], null, asOf, createRandom(1))[0]?.chance,
  ).toBeNull();
});
