import fc from "fast-check";
import { expect, test } from "vitest";
import {
  conversions,
  declaredInversions,
  inversions,
  withKnownWay,
} from "@/lib/figures/pipeline/conversions";
import { stageNames } from "@/lib/model/pipeline";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import { deal, fourDeals, histories, many, type Step } from "./deals";

const { steps } = defaultSalesSetup;

test("a stage that was jumped over was gone through; each denominator stands by itself", () => {
  const [lead, qualified, proposal] = conversions(fourDeals, steps);
  expect(lead).toMatchObject({ entered: 4, won: 1, lost: 1, lostHere: 1, wentOn: 3, standing: 0 });
  expect(qualified).toMatchObject({ entered: 3, wentOn: 2, won: 1, lost: 0, standing: 1 });
  expect(proposal).toMatchObject({ entered: 2, won: 1, standing: 1 });
});

test("a won deal of which only the end is known went through nothing that is known", () => {
  const ends = histories(
    many(30, "w", [
      ["lead", "2026-01-01"],
      ["won", "2026-02-01"],
    ]),
  );
  expect(withKnownWay(ends, steps)).toBe(0);
  expect(conversions(ends, steps).map(({ entered }) => entered)).toEqual([30, 0, 0, 0]);
});

test("every stage's entered are those that left it and those that stand there", () => {
  const day = (n: number) =>
    `2026-${String(1 + Math.floor(n / 28)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
  const way = fc.array(fc.constantFrom(...stageNames), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(way, { maxLength: 30 }), (ways) => {
      const found = conversions(
        histories(
          ways.map((stages, id) =>
            deal(
              String(id),
              stages.map((stage, at): Step => [stage, day(at)]),
            ),
          ),
        ),
        steps,
      );
      for (const { entered, wentOn, lostHere, won, lost } of found) {
        expect(wentOn + lostHere).toBeLessThanOrEqual(entered);
        expect(won + lost).toBeLessThanOrEqual(entered);
        expect(won).toBeLessThanOrEqual(wentOn);
      }
    }),
  );
});

const rate = (step: string, wentOn: number, lostHere: number) => ({
  step,
  entered: wentOn + lostHere,
  wentOn,
  lostHere,
  won: 0,
  lost: lostHere,
  standing: 0,
});

test("the closer to closing the higher the rate: where it fails beyond chance it is said, and only there", () => {
  expect(inversions([rate("lead", 60, 40), rate("qualified", 20, 40)])).toEqual([
    { earlier: "lead", later: "qualified" },
  ]);
  expect(inversions([rate("lead", 30, 20), rate("qualified", 16, 14)])).toEqual([]);
  expect(inversions([rate("lead", 60, 40), rate("qualified", 1, 15)])).toEqual([]);
});

test("declared rates that fall towards closing are said too", () => {
  const stage = (step: string, forecastRate: number, withProbability = 5) => ({
    step,
    forecastRate,
    withProbability,
  });
  expect(declaredInversions([stage("qualified", 0.5), stage("proposal", 0.4)])).toHaveLength(1);
  expect(declaredInversions([stage("qualified", 0.5), stage("proposal", 0.4, 2)])).toHaveLength(0);
});
