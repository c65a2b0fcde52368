import { expect, test } from "vitest";
import { keepFigures, openPipeline } from "@/lib/app/pipeline/kept-figures";
import { writeSalesSetup } from "@/lib/app/pipeline/sales-setup";
import { enterStage, removeStage, writeOpportunity } from "@/lib/app/pipeline/write-opportunity";
import { setAccount } from "@/lib/app/people/change-people";
import { nobody } from "@/lib/app/people/identity";
import { loadSample, removeSample } from "@/lib/app/sample/load-sample";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import { freshPorts } from "../fresh-ports";

test("kept figures hold until something that they rest on changes", async () => {
  const { ports } = await freshPorts();
  const kept = async () => (await openPipeline(ports)).kept;
  const keepNow = async () => keepFigures(ports, (await openPipeline(ports)).stamp, { made: true });
  const changes = [
    () => writeOpportunity(ports, "o1", { name: "Cold room", accountName: "Northwind" }),
    () => writeOpportunity(ports, "o1", { nextStep: "2026-12-01" }),
    () =>
      enterStage(ports, {
        record: "stage",
        opportunity: "o1",
        at: "2026-11-23T11:00:00+01:00",
        stage: "proposal",
        amount: 4_000,
      }),
    () => removeStage(ports, { opportunity: "o1", at: "2026-11-23T11:00:00+01:00", stage: "proposal" }),
    () => writeSalesSetup(ports, { ...defaultSalesSetup, hourlyCost: 60 }),
    () => setAccount(ports, null, { ...nobody, accountName: "Northwind" }, { segment: "gold" }),
    () => loadSample(ports),
    () => removeSample(ports),
  ];
  for (const change of changes) {
    await keepNow();
    expect(await kept()).toEqual({ made: true });
    expect(await change()).toMatchObject({ ok: true });
    expect(await kept()).toBeNull();
  }
});

test("an opportunity written by hand begins now, with its account, and its segment is the account's", async () => {
  const { ports, database } = await freshPorts();
  await writeOpportunity(ports, "o1", { name: "Cold room", accountName: "Northwind" });
  await writeOpportunity(ports, "o1", {
    segment: "gold",
    origin: "referral",
    known: ["budget"],
    targetFit: 0.5,
  });
  expect((await database.opportunities.get("o1"))?.record).toMatchObject({
    name: "Cold room",
    origin: "referral",
    known: ["budget"],
    targetFit: 0.5,
    createdAt: "2026-11-23T11:00:00.000+01:00",
  });
  const [account] = await database.accounts.toArray();
  expect(account?.record).toMatchObject({ name: "Northwind", segment: "gold" });
  await writeOpportunity(ports, "o1", { nextStep: null, accountName: null });
  expect((await database.opportunities.get("o1"))?.record).toMatchObject({
    account: null,
    nextStep: null,
    name: "Cold room",
  });
});

test("a stage of an opportunity that is not there is refused", async () => {
  const { ports } = await freshPorts();
  const entry = {
    record: "stage",
    opportunity: "none",
    at: "2026-11-23T11:00:00+01:00",
    stage: "won",
  } as const;
  expect(await enterStage(ports, entry)).toMatchObject({ ok: false, error: { code: "not-found" } });
});

test("a process without an end is refused", async () => {
  const { ports } = await freshPorts();
  const steps = defaultSalesSetup.steps.filter(({ means }) => means !== "lost");
  expect(await writeSalesSetup(ports, { ...defaultSalesSetup, steps })).toMatchObject({ ok: false });
});
