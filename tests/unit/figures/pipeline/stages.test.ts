import fc from "fast-check";
import { expect, test } from "vitest";
import {
  conversions,
  declaredInversions,
  inversions,
  withKnownWay,
} from "@/lib/figures/pipeline/conversions";
import { slippage } from "@/lib/figures/pipeline/slippage";
import { stageFigures } from "@/lib/figures/pipeline/stage-figures";
import { stageRates } from "@/lib/figures/pipeline/stage-rates";
import { weightedPipeline } from "@/lib/figures/pipeline/weighted";
import { stageNames } from "@/lib/model/pipeline";
import { defaultSalesSetup, processProblem, type ProcessStep } from "@/lib/model/sales-setup";
import { deal, histories, many, type Step } from "./deals";

const { steps } = defaultSalesSetup;
const some = histories([
  deal("1", [
    ["lead", "2026-01-05"],
    ["qualified", "2026-01-20", { amount: 10_000, probability: 0.3 }],
    ["proposal", "2026-02-10", { amount: 12_000, probability: 0.5 }],
  ]),
  deal("2", [
    ["lead", "2026-01-05"],
    ["qualified", "2026-02-01", { amount: 4_000, probability: 0.25 }],
  ]),
  deal("3", [
    ["lead", "2026-01-05"],
    ["proposal", "2026-01-15", { amount: 8_000, probability: 0.6 }],
    ["won", "2026-02-15"],
  ]),
  deal("4", [
    ["lead", "2026-01-08"],
    ["lost", "2026-01-30"],
  ]),
]);

test("weighted net value is gross value times probability, for what stands there", () => {
  const [lead, qualified, proposal] = stageFigures(some, steps, "2026-03-01");
  expect(lead?.count).toBe(0);
  expect(qualified).toMatchObject({
    count: 1,
    grossValue: 4_000,
    forecastRate: 0.25,
    weightedNetValue: 1_000,
    medianAgeDays: 28,
  });
  expect(proposal).toMatchObject({ count: 1, grossValue: 12_000, weightedNetValue: 6_000 });
});

test("a lead's fit to the target is told with how many say it", () => {
  const fits = histories([
    deal("1", [["lead", "2026-01-05"]], { targetFit: 0.5 }),
    deal("2", [["lead", "2026-01-05"]], { targetFit: 1 }),
    deal("3", [["lead", "2026-01-05"]]),
  ]);
  expect(stageFigures(fits, steps, "2026-03-01")[0]).toMatchObject({
    targetFit: 0.75,
    withTargetFit: 2,
    count: 3,
  });
});

test("declared anew is not entered anew: age counts from the entry", () => {
  const [, qualified] = stageFigures(
    histories([
      deal("1", [
        ["qualified", "2026-01-01", { probability: 0.2 }],
        ["qualified", "2026-02-20", { probability: 0.4 }],
      ]),
    ]),
    steps,
    "2026-03-02",
  );
  expect(qualified).toMatchObject({ medianAgeDays: 60, forecastRate: 0.4 });
});

test("what stands longer than three quarters of those before is late, once ten tell", () => {
  const left = Array.from({ length: 40 }, (_, index) =>
    deal(`l${index}`, [
      ["proposal", "2026-01-01"],
      ["lost", `2026-01-${String(2 + Math.floor(index / 2)).padStart(2, "0")}`],
    ]),
  );
  const standing = [deal("old", [["proposal", "2026-01-01"]]), deal("new", [["proposal", "2026-02-25"]])];
  const [, , proposal] = stageFigures(histories([...left, ...standing]), steps, "2026-03-01");
  expect(proposal).toMatchObject({ count: 2, late: 1 });
  expect(proposal?.usualDays).toBeGreaterThan(9);
  expect(proposal?.lateAfterDays).toBeGreaterThan(proposal?.usualDays ?? 99);
  expect(stageFigures(histories(left.slice(0, 8)), steps, "2026-03-01")[2]?.lateAfterDays).toBeNull();
});

test("a stage that was jumped over was gone through; each denominator stands by itself", () => {
  const [lead, qualified, proposal] = conversions(some, steps);
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

test("rates by stage never fall towards closing, and are silent under twenty closed deals", () => {
  expect(stageRates(some, steps, "2026-03-01")).toBeNull();
  const count = fc.nat({ max: 25 });
  fc.assert(
    fc.property(fc.tuple(count, count, count, count), fc.tuple(count, count, count, count), (won, lost) => {
      const open = ["lead", "qualified", "proposal", "negotiation"] as const;
      const deals = open.flatMap((stage, index) => [
        ...many(won[index] ?? 0, `w${stage}`, [
          ["lead", "2026-01-01"],
          [stage, "2026-01-10"],
          ["won", "2026-02-01"],
        ]),
        ...many(lost[index] ?? 0, `l${stage}`, [
          ["lead", "2026-01-01"],
          [stage, "2026-01-10"],
          ["lost", "2026-02-01"],
        ]),
      ]);
      fc.pre(deals.length >= 20);
      const values = (stageRates(histories(deals), steps, "2026-03-01") ?? []).map(
        ({ rate: value }) => value,
      );
      expect(values).toHaveLength(4);
      expect(values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0) - 1e-12)).toBe(
        true,
      );
    }),
    { numRuns: 40 },
  );
});

test("an export that knows only ends gives every stage about the overall rate, never certainty", () => {
  const ends = histories([
    ...many(60, "w", [
      ["lead", "2026-01-01"],
      ["won", "2026-02-01"],
    ]),
    ...many(40, "l", [
      ["lead", "2026-01-01"],
      ["lost", "2026-02-01"],
    ]),
    ...many(5, "o", [
      ["lead", "2026-01-01"],
      ["qualified", "2026-01-01", { amount: 100 }],
    ]),
  ]);
  const rates = stageRates(ends, steps, "2026-03-01") ?? [];
  expect(rates.map(({ rate: value }) => Math.round(value * 100))).toEqual([60, 60, 60, 60]);
});

test("one large deal rules a small pipeline: its interval says so", () => {
  // A fixed sequence covers the unit interval evenly: no chance in a test.
  let step = 0;
  const random = (): number => (step = (step + 0.618_033_988_75) % 1);
  const { value, low, high } = weightedPipeline(
    [
      { amount: 100_000, probability: 0.5 },
      { amount: 1_000, probability: 0.9 },
    ],
    random,
  );
  expect(value).toBe(50_900);
  expect(low).toBeLessThanOrEqual(1_000);
  expect(high).toBeGreaterThanOrEqual(100_000);
});

test("slippage says nothing under twenty deals, then how far days and amounts moved, and of how many", () => {
  expect(slippage(some)).toMatchObject({ days: null, amount: null });
  const moved = histories(
    many(24, "m", [
      ["proposal", "2026-01-01", { amount: 1_000, expectedClose: "2026-02-01" }],
      ["won", "2026-02-11", { amount: 900 }],
    ]),
  );
  expect(slippage(moved)).toMatchObject({ days: { middle: 10, n: 24 }, amount: { middle: 0.9, n: 24 } });
});

const own: ProcessStep[] = [
  { id: "contact", name: "Contact", means: "lead" },
  { id: "demo", name: "Demo", means: "qualified" },
  { id: "offer", name: "Offer out", means: "proposal" },
  { id: "verbal", name: "Verbal yes", means: "proposal" },
  { id: "signed", name: "Signed", means: "won" },
  { id: "no-decision", name: "No decision", means: "lost" },
  { id: "rival", name: "To a rival", means: "lost" },
];

test("stages of one's own process: named ones stand where they were put, others where they mean", () => {
  const found = stageFigures(
    histories(
      [
        deal("1", [["proposal", "2026-01-05", { step: "verbal" }]]),
        deal("2", [["proposal", "2026-01-05"]]),
        deal("3", [["negotiation", "2026-01-05"]]),
        deal("4", [["proposal", "2026-01-05", { step: "gone-since" }]]),
      ],
      own,
    ),
    own,
    "2026-03-01",
  );
  expect(found.map(({ step, count }) => [step, count])).toEqual([
    ["contact", 0],
    ["demo", 0],
    ["offer", 2],
    ["verbal", 2],
  ]);
});

test("what a stage means is what the process says now", () => {
  const [one] = histories([deal("1", [["proposal", "2026-01-05", { step: "signed" }]])], own);
  expect(one?.current).toMatchObject({ stage: "won", step: "signed", told: "proposal" });
});

test("a process needs a way, both ends, and an order", () => {
  expect(processProblem(own)).toBeNull();
  expect(processProblem(own.filter(({ means }) => means !== "lost"))).toBe("no-lost");
  expect(processProblem(own.filter(({ means }) => means !== "won"))).toBe("no-won");
  expect(processProblem(own.filter(({ means }) => means === "won" || means === "lost"))).toBe("no-open");
  expect(processProblem([...own].reverse())).toBe("out-of-order");
});
