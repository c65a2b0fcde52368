import { expect, test } from "vitest";
import { createRandom } from "@/lib/app/sample/random";
import { funnelSteps } from "@/lib/figures/analysis/funnel";
import { measures } from "@/lib/figures/analysis/measures";
import { pipelineFigures } from "@/lib/figures/pipeline/pipeline-figures";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import { deal, histories, many } from "./deals";

const asOf = "2026-06-30";
const told = [
  ...many(30, "won", [
    ["lead", "2026-01-10"],
    ["proposal", "2026-02-01"],
    ["won", "2026-03-01", { amount: 100 }],
  ]),
  ...many(25, "lost", [
    ["lead", "2026-01-10"],
    ["proposal", "2026-02-01"],
    ["lost", "2026-04-01"],
  ]),
  ...many(12, "open", [
    ["lead", "2026-01-10"],
    ["proposal", "2026-05-01", { amount: 50 }],
  ]),
];
const unknown = many(
  40,
  "unknown",
  [
    ["lead", "2026-06-30"],
    ["proposal", "2026-06-30", { amount: 50 }],
  ],
  { createdAt: "2026-06-30T09:00:00Z", createdEstimated: true },
);
const figures = (all: typeof told) =>
  pipelineFigures(histories(all), defaultSalesSetup, asOf, createRandom(1));

test("deals that began nobody knows when count wherever deals are counted, and in no figure of time", () => {
  const [without, withThem] = [figures(told), figures([...told, ...unknown])];
  expect(withThem).toMatchObject({ opportunities: 107, open: 52, won: 30, lost: 25 });
  const stage = (view: typeof without) => view.stages.find(({ step }) => step === "proposal");
  expect(stage(withThem)).toMatchObject({ count: 52, grossValue: 2600 });
  expect(stage(withThem)?.medianAgeDays).toBe(stage(without)?.medianAgeDays);
  expect(stage(withThem)?.usualDays).toBe(stage(without)?.usualDays);
  expect(withThem.cycle).toEqual(without.cycle);
  expect(withThem.stageRates).toEqual(without.stageRates);
  expect(withThem.months.map(({ created }) => created)).toEqual(without.months.map(({ created }) => created));
  expect(withThem.comparisons).toEqual(without.comparisons);
});

test("the analysis counts them among what stands, not among what was opened", () => {
  const [one] = histories([deal("u", [["lead", asOf]], { createdEstimated: true })]);
  if (!one) throw new Error("no deal");
  expect(measures.opened.give(one)).toBeNull();
  expect(measures["open-deals"].give(one)).toMatchObject({ value: 1 });
  expect(funnelSteps([one], { from: "2026-01-01", to: asOf })[0]?.n).toBe(0);
});

test("once they move on, the time since then is known", () => {
  const moved = [
    ["lead", "2026-05-01"],
    ["proposal", "2026-06-10", { amount: 50 }],
  ] as const;
  const view = figures(
    many(12, "moved", moved, { createdAt: "2026-05-01T09:00:00Z", createdEstimated: true }),
  );
  expect(view.stages.find(({ step }) => step === "proposal")?.medianAgeDays).toBe(20);
  expect(view.stages.find(({ step }) => step === "lead")?.usualDays).toBeNull();
});
