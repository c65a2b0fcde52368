import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "@/lib/app/sample/random";
import { comparisons } from "@/lib/figures/pipeline/context";
import { dealsBehindFigure } from "@/lib/figures/pipeline/deals-behind";
import { effortRows } from "@/lib/figures/pipeline/effort-rows";
import { addWorkedDays, proposalFollowUp } from "@/lib/figures/pipeline/follow-up";
import { endedForecasts } from "@/lib/figures/pipeline/forecasts";
import { dealGroups } from "@/lib/figures/pipeline/groups";
import { addMonths, monthFigures } from "@/lib/figures/pipeline/months";
import { pipelineFigures } from "@/lib/figures/pipeline/pipeline-figures";
import { qualificationOf } from "@/lib/figures/pipeline/qualification";
import { daysOfPeriod, periodsOf, targetFigures, targetOf } from "@/lib/figures/pipeline/targets";
import type { Action } from "@/lib/model/action";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import type { EffortRow } from "@/lib/views/pipeline-rows";
import { type DealFixture, deal, histories, many } from "./deals";

const asOf = "2026-11-23";
const noReferences = defaultSalesSetup.references;

test("a month is seen with the pipeline that stood behind it on its first morning", () => {
  const months = monthFigures(
    histories([
      deal(
        "1",
        [
          ["proposal", "2026-08-10", { amount: 1_000, probability: 0.5 }],
          ["won", "2026-10-05", { amount: 900 }],
        ],
        { origin: "self" },
      ),
      deal("2", [["lead", "2026-10-01", { amount: 400 }]]),
    ]),
    asOf,
  );
  const of = (month: string) => months.find((one) => one.month === month);
  expect(months).toHaveLength(13);
  expect(of("2026-08")).toMatchObject({ open: 0, standing: 0, created: [{ origin: "self", n: 1 }] });
  expect(of("2026-09")).toMatchObject({ open: 1, standing: 1_000, weighted: 500, turnover: 0 });
  expect(of("2026-10")).toMatchObject({ open: 1, standing: 1_000, turnover: 900, won: 1 });
  expect(of("2026-11")).toMatchObject({ open: 1, standing: 400, turnover: 0 });
});

test("months go over the turn of the year, both ways", () => {
  expect([addMonths("2026-11", 2), addMonths("2026-01", -1), addMonths("2026-06", 0)]).toEqual([
    "2027-01",
    "2025-12",
    "2026-06",
  ]);
});

test("a forecast is the one that stood on the first of the month in which the deal ended", () => {
  const raisedOnTheEve = deal("1", [
    ["proposal", "2026-08-10", { probability: 0.4 }],
    ["negotiation", "2026-10-02", { probability: 0.95 }],
    ["won", "2026-10-03"],
  ]);
  const begunThatMonth = deal("2", [
    ["lead", "2026-10-02", { probability: 0.2 }],
    ["lost", "2026-10-20"],
  ]);
  const endAlone = deal("3", [
    ["lead", "2026-08-02"],
    ["lost", "2026-10-20", { probability: 0 }],
  ]);
  expect(endedForecasts(histories([raisedOnTheEve, begunThatMonth, endAlone]))).toEqual([
    { declared: 0.4, won: true },
    { declared: 0.2, won: false },
  ]);
});

const closed = (n: number, won: number, day: string, amount = 1_000) => [
  ...many(won, `w${day}`, [
    ["lead", "2024-01-01"],
    ["won", day, { amount }],
  ]),
  ...many(n - won, `l${day}`, [
    ["lead", "2024-01-01"],
    ["lost", day],
  ]),
];
const verdicts = (
  deals: DealFixture[],
  model: Parameters<typeof comparisons>[2],
  references = noReferences,
) =>
  Object.fromEntries(
    comparisons(histories(deals), asOf, model, references).map(({ figure, verdict }) => [figure, verdict]),
  );

test("a figure is compared with the year before, and within chance it is no difference", () => {
  expect(
    verdicts([...closed(40, 20, "2026-06-01"), ...closed(40, 16, "2025-06-01")], "own-past")["win-rate"],
  ).toBe("within");
  expect(
    verdicts([...closed(40, 30, "2026-06-01"), ...closed(40, 10, "2025-06-01")], "own-past")["win-rate"],
  ).toBe("above");
  expect(
    verdicts([...closed(40, 30, "2026-06-01"), ...closed(19, 1, "2025-06-01")], "own-past")["win-rate"],
  ).toBeNull();
});

test("the business model changes what a figure is compared with", () => {
  const deals = [...closed(40, 30, "2026-10-20"), ...closed(40, 10, "2026-07-20")];
  expect(verdicts(deals, "distance")["win-rate"]).toBe("above");
  expect(verdicts(deals, "own-past")["win-rate"]).toBeNull();
  const rate = (winRate: number) => verdicts(deals, "own-values", { ...noReferences, winRate })["win-rate"];
  expect([rate(0.5), rate(0.3), rate(0.7)]).toEqual(["within", "above", "below"]);
  expect(comparisons(histories(deals), asOf, "complex", noReferences).map(({ figure }) => figure)[1]).toBe(
    "won-value-rate",
  );
});

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

const contact = (more: Partial<EffortRow>): EffortRow => ({
  id: "x",
  day: "2026-10-08",
  kind: "call",
  initiative: "proactive",
  phase: null,
  account: "a",
  segment: null,
  opportunity: null,
  minutes: null,
  ...more,
});
const isWorked = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

test("seven worked days leave week-ends out", () => {
  expect(addWorkedDays("2026-10-01", 7, isWorked)).toBe("2026-10-12");
  expect(addWorkedDays("2026-10-01", 7, () => true)).toBe("2026-10-08");
});

test("a proposal is followed up by a contact that I started, on it or on its account, within seven worked days", () => {
  const proposals = histories([
    deal("1", [["proposal", "2026-10-01"]]),
    deal("running", [["proposal", "2026-11-20"]], { account: "b" }),
  ]);
  const follow = (rows: EffortRow[]) => proposalFollowUp(proposals, rows, "2026-01-01", asOf, isWorked);
  expect(follow([contact({ day: "2026-10-12" })])).toMatchObject({
    followedUp: 1,
    settled: 1,
    running: 1,
    missed: [],
  });
  const none = { followedUp: 0, settled: 1, missed: ["1"] };
  expect(follow([contact({ day: "2026-10-13" })])).toMatchObject(none);
  expect(follow([contact({ day: "2026-10-01" })])).toMatchObject(none);
  expect(follow([contact({ initiative: "reactive" })])).toMatchObject(none);
  expect(follow([contact({ kind: "quote" })])).toMatchObject(none);
  expect(follow([contact({ account: "other" })])).toMatchObject(none);
  expect(follow([contact({ opportunity: "another" })])).toMatchObject(none);
  expect(follow([contact({ account: null, opportunity: "1" })])).toMatchObject({ followedUp: 1 });
  expect(follow([contact({ kind: "visit", initiative: "none" })])).toMatchObject({ followedUp: 1 });
});

test("a proposal that went on within the time needed no reminder", () => {
  const moved = histories([
    deal("1", [
      ["proposal", "2026-10-01"],
      ["won", "2026-10-05"],
    ]),
  ]);
  expect(proposalFollowUp(moved, [], "2026-01-01", asOf, isWorked)).toMatchObject({
    followedUp: 1,
    missed: [],
  });
});

test("the grid's score: what was removed from it since counts for nothing", () => {
  const grid = {
    criteria: [
      { id: "need", name: null },
      { id: "budget", name: null },
      { id: "own", name: "Stock" },
    ],
    criteriaNeeded: 2,
  };
  expect(qualificationOf(["need", "gone"], grid)).toEqual({ known: 1, of: 3, needed: 2, isQualified: false });
  expect(qualificationOf(["need", "own"], grid)).toMatchObject({ isQualified: true });
  expect(qualificationOf(["need", "own"], { ...grid, criteriaNeeded: null })).toMatchObject({
    isQualified: false,
    needed: 3,
  });
});

test("rituals and undone actions are no effort, and a merged account is the one it was merged into", () => {
  const action = (more: Partial<Action>): Action => ({
    record: "action",
    id: "1",
    at: "2026-10-08T09:00:00Z",
    day: "2026-10-08",
    kind: "call",
    initiative: "proactive",
    account: "old",
    ...more,
  });
  const accounts = [
    { record: "account" as const, id: "old", mergedInto: "new" },
    { record: "account" as const, id: "new", segment: "gold" as const },
  ];
  const rows = effortRows(
    [
      action({}),
      action({ id: "2", kind: "ritual" }),
      action({ id: "3", voidedAt: "2026-10-08T10:00:00Z" }),
      action({ id: "4", account: null }),
    ],
    accounts,
  );
  expect(rows.map(({ id, account, segment }) => [id, account, segment])).toEqual([["1", "new", "gold"]]);
});

test("groups that differ by chance alone are said not to differ", () => {
  const origin = (n: number, won: number, name: "self" | "marketing") => [
    ...many(
      won,
      `w${name}`,
      [
        ["lead", "2026-01-01"],
        ["won", "2026-02-01"],
      ],
      { origin: name },
    ),
    ...many(
      n - won,
      `l${name}`,
      [
        ["lead", "2026-01-01"],
        ["lost", "2026-02-01"],
      ],
      { origin: name },
    ),
  ];
  const apart = (a: number, b: number) =>
    dealGroups(histories([...origin(60, a, "self"), ...origin(60, b, "marketing")]), (one) => one.origin).map(
      ({ verdict }) => verdict,
    );
  expect(apart(30, 22)).toEqual(["within", "within"]);
  expect(apart(40, 15)).toEqual(["above", "below"]);
});

test("every count opens exactly the deals that it counted", () => {
  const stage = fc.constantFrom("lead", "qualified", "proposal", "negotiation", "won", "lost" as const);
  const way = fc.array(fc.tuple(stage, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 5,
  });
  const origin = fc.constantFrom("self", "referral", null);
  fc.assert(
    fc.property(fc.array(fc.tuple(way, origin), { minLength: 1, maxLength: 40 }), (made) => {
      const dayAt = (ago: number) =>
        new Date(Date.UTC(2026, 10, 23) - ago * 86_400_000).toISOString().slice(0, 10);
      const all = histories(
        made.map(([steps, from], index) =>
          deal(
            String(index),
            steps
              .toSorted((a, b) => b[1] - a[1])
              .map(
                ([name, ago, tenths]) =>
                  [
                    name as "lead",
                    dayAt(ago),
                    { probability: tenths / 10, amount: 10, expectedClose: dayAt(ago - 30) },
                  ] as const,
              ),
            { origin: from as "self" | null, nextStep: "2026-12-01" },
          ),
        ),
      );
      const view = pipelineFigures(all, defaultSalesSetup, asOf, createRandom(1));
      const n = (behind: Parameters<typeof dealsBehindFigure>[1]) =>
        dealsBehindFigure(all, behind, defaultSalesSetup, asOf).length;
      expect(n({ of: "open" })).toBe(view.open);
      expect(n({ of: "end", end: "won" })).toBe(view.won);
      expect(n({ of: "forecast", declared: null })).toBe(view.forecasts);
      expect(n({ of: "dated" })).toBe(view.slippage.dated);
      for (const { step, count, withNextStep, late } of view.stages) {
        expect(n({ of: "step", step })).toBe(count);
        expect(n({ of: "next-step", step })).toBe(withNextStep);
        expect(n({ of: "late", step })).toBe(late);
      }
      for (const { step, entered } of view.conversions) expect(n({ of: "entered", step })).toBe(entered);
      for (const { name, opened } of view.origins) expect(n({ of: "origin", name })).toBe(opened);
      for (const { month, won, open, created } of view.months) {
        expect(n({ of: "won-in", month })).toBe(won);
        expect(n({ of: "standing-in", month })).toBe(open);
        expect(n({ of: "created-in", month, name: null })).toBe(created.reduce((sum, one) => sum + one.n, 0));
        for (const one of created)
          expect(n({ of: "created-in", month, name: one.origin ?? "none" })).toBe(one.n);
      }
      for (const { declared, n: points } of view.calibration?.diagram ?? [])
        expect(n({ of: "forecast", declared })).toBe(points);
    }),
    { numRuns: 60 },
  );
});
