import { expect, test } from "vitest";
import { readDealsBehind, readPipeline } from "@/lib/app/pipeline/pipeline-view";
import type { Ports } from "@/lib/app/ports";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import { plainRow } from "@/lib/store/record-rows";
import { freshPorts } from "../fresh-ports";

async function put(ports: Ports, records: readonly (Opportunity | Stage)[]) {
  for (const record of records) {
    const table = record.record === "stage" ? "stages" : "opportunities";
    await ports.database.table(table).put(plainRow(record));
  }
}

const deal = (id: string, more: Partial<Opportunity> = {}): Opportunity => ({
  record: "opportunity",
  id,
  createdAt: "2026-01-10T12:00:00+01:00",
  ...more,
});
const step = (opportunity: string, stage: Stage["stage"], day: string, more: Partial<Stage> = {}): Stage => ({
  record: "stage",
  opportunity,
  stage,
  at: `${day}T12:00:00+01:00`,
  ...more,
});

test("an empty journal gives an empty view", async () => {
  const { ports } = await freshPorts();
  expect(await readPipeline(ports)).toMatchObject({ opportunities: 0, calibration: null, winRate: null });
});

test("a stage's quantity and quality, weighted over those that have both amount and probability", async () => {
  const { ports } = await freshPorts();
  await put(ports, [
    deal("a", { nextStep: "2026-12-01" }),
    step("a", "proposal", "2026-10-24", { amount: 1000, probability: 0.5 }),
    deal("b", { nextStep: "2026-11-01" }),
    step("b", "proposal", "2026-11-13", { amount: 400 }),
  ]);
  const { stages, weighted } = await readPipeline(ports);
  expect(stages.find(({ stage }) => stage === "proposal")).toMatchObject({
    count: 2,
    grossValue: 1400,
    withAmount: 2,
    forecastRate: 0.5,
    withProbability: 1,
    weightedNetValue: 500,
    withNextStep: 1,
    medianAgeDays: 20,
  });
  expect(weighted.declared).toMatchObject({ value: 500, low: 0, high: 1000, deals: 1 });
});

test("amounts in another currency are counted, never added up", async () => {
  const { ports } = await freshPorts();
  await put(ports, [
    deal("a"),
    step("a", "proposal", "2026-10-24", { amount: 1000, currency: "EUR" }),
    deal("b"),
    step("b", "proposal", "2026-10-24", { amount: 500, currency: "EUR" }),
    deal("c"),
    step("c", "proposal", "2026-10-24", { amount: 9000, currency: "USD" }),
  ]);
  const view = await readPipeline(ports);
  expect(view).toMatchObject({ currency: "EUR", inOtherCurrencies: 1 });
  expect(view.stages.find(({ stage }) => stage === "proposal")).toMatchObject({ count: 3, grossValue: 1500 });
});

test("the forecast that counts is the one declared while the deal was open", async () => {
  const { ports } = await freshPorts();
  const ids = Array.from({ length: 20 }, (_, index) => `d${index}`);
  await put(
    ports,
    ids.flatMap((id, index) => [
      deal(id),
      step(id, "proposal", "2026-02-01", { probability: 0.5 }),
      step(id, index < 4 ? "won" : "lost", "2026-03-01", { probability: index < 4 ? 1 : 0 }),
    ]),
  );
  expect((await readPipeline(ports)).calibration).toMatchObject({ n: 20, announced: 10, came: 4 });
});

test("on one day an end comes after what was open, whatever the hour", async () => {
  const { ports } = await freshPorts();
  await put(ports, [
    deal("a"),
    { ...step("a", "negotiation", "2026-10-24"), at: "2026-10-24T17:00:00+02:00" },
    step("a", "won", "2026-10-24", { amount: 10 }),
  ]);
  expect(await readPipeline(ports)).toMatchObject({ won: 1, open: 0, wonValue: 10 });
});

test("the view is kept, and made anew once there is another deal", async () => {
  const { ports } = await freshPorts();
  await put(ports, [deal("a")]);
  const first = await readPipeline(ports);
  expect(await readPipeline(ports)).toEqual(first);
  await put(ports, [deal("b")]);
  expect((await readPipeline(ports)).opportunities).toBe(2);
});

test("every count opens exactly the deals that it counted", async () => {
  const { ports } = await freshPorts();
  await put(ports, [
    deal("a", { origin: "self" }),
    step("a", "proposal", "2026-10-24", { amount: 1 }),
    deal("b", { origin: "self" }),
    step("b", "won", "2026-10-24", { amount: 5 }),
    deal("c"),
  ]);
  const view = await readPipeline(ports);
  for (const { stage, count } of view.stages)
    expect((await readDealsBehind(ports, { of: "stage", stage })).total).toBe(count);
  for (const { stage, entered } of view.conversions)
    expect((await readDealsBehind(ports, { of: "entered", stage })).total).toBe(entered);
  for (const { name, opened } of view.origins)
    expect((await readDealsBehind(ports, { of: "origin", name })).total).toBe(opened);
  expect((await readDealsBehind(ports, { of: "open" })).lines.map(({ id }) => id)).toEqual(["a", "c"]);
});
