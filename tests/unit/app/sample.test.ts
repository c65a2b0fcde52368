import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { contestPattern, resumePattern } from "@/lib/app/coach/answer-pattern";
import { dayView } from "@/lib/app/day/day-view";
import { findActions } from "@/lib/app/journal/find-actions";
import { storeClick } from "@/lib/app/log/store-click";
import { nobody } from "@/lib/app/people/identity";
import { tickRoutine, writePlan } from "@/lib/app/routines/keep-routine";
import { changeSettings } from "@/lib/app/settings/settings";
import { eraseOldActions } from "@/lib/app/erase/retention";
import { loadSample, removeSample } from "@/lib/app/sample/load-sample";
import { freshPorts } from "./fresh-ports";

beforeEach(() => fakeBrowser.reset());
const everything = { text: "", from: null, to: null, kind: null, cursor: null };

test("the sample month raises the flag of reactive mail as of today, with its evidence", async () => {
  const { ports } = await freshPorts();
  await loadSample(ports);
  const view = await dayView(ports);
  expect(view.sample).toBe(true);
  expect(view.card).toMatchObject({
    type: "pattern",
    pattern: {
      pattern: "reactive-email",
      state: "flag",
      open: true,
      estimate: { probability: expect.closeTo(1, 1) },
    },
  });
  const pattern = view.card?.type === "pattern" ? view.card.pattern : null;
  expect(pattern?.days.filter((day) => day.counted).length).toBeGreaterThanOrEqual(15);
  expect(pattern?.recent?.share).toBeGreaterThan(0.8);
});

test("the sample reaches into today and no further, with routines that stand on it", async () => {
  const { ports, database } = await freshPorts();
  await loadSample(ports);
  const nowMs = ports.clock.now().epochMilliseconds;
  const actions = await database.actions.toArray();
  expect(actions.every(({ atMs }) => atMs <= nowMs)).toBe(true);
  const view = await dayView(ports);
  expect(actions.some(({ day }) => day === view.day)).toBe(true);
  expect(view.routines).toHaveLength(3);
  expect(view.routines.some(({ strength }) => strength > 0.3)).toBe(true);
});

test("every sample record is marked; removing takes all of it and nothing else", async () => {
  const { ports, database } = await freshPorts();
  await storeClick(ports, {
    id: "mine",
    choice: "answered",
    at: "2026-11-20T11:00:00+01:00",
    who: { ...nobody, contactName: "Anne Martin" },
    source: "click",
    voidedAt: null,
  });
  const before = await Promise.all(database.tables.map((table) => table.toArray()));
  const loaded = await loadSample(ports);
  await loadSample(ports);
  const lines = (await findActions(database, everything)).lines;
  expect(lines.filter((line) => !line.sample).map((line) => line.id)).toEqual(["mine"]);
  const removed = await removeSample(ports);
  expect(removed).toEqual(loaded);
  expect(await Promise.all(database.tables.map((table) => table.toArray()))).toEqual(before);
});

test("a plan takes the pattern's place on the card, and is kept by a tick", async () => {
  const { ports } = await freshPorts();
  await loadSample(ports);
  await writePlan(ports, {
    id: "p1",
    pattern: "reactive-email",
    cue: "I close the morning mail",
    act: "I call one account from my list",
  });
  const planned = await dayView(ports);
  expect(planned.card).toMatchObject({ type: "plan", plan: { id: "p1" } });
  const ofPlan = (view: typeof planned) => view.routines.find(({ id }) => id === "plan p1");
  expect(ofPlan(planned)).toMatchObject({ dueToday: true, keptToday: false });
  await tickRoutine(ports, "plan p1", planned.day, true);
  const kept = await dayView(ports);
  expect(kept.card).toBeNull();
  expect(ofPlan(kept)).toMatchObject({ keptToday: true });
  await tickRoutine(ports, "plan p1", planned.day, false);
  expect(ofPlan(await dayView(ports))).toMatchObject({ keptToday: false });
});

test("a contested pattern is off at once, and comes back when it is resumed", async () => {
  const { ports } = await freshPorts();
  await loadSample(ports);
  await contestPattern(ports, "reactive-email", "Month end: answering is the job.");
  expect((await dayView(ports)).card).toBeNull();
  await resumePattern(ports, "reactive-email");
  expect((await dayView(ports)).card).toMatchObject({ type: "pattern" });
});

test("pages of the journal follow one another without a gap or a repeat, even at equal instants", async () => {
  const { ports, database } = await freshPorts();
  await loadSample(ports);
  const all = await database.actions.count();
  const seen = new Set<string>();
  let cursor: string | null = null;
  do {
    const page = await findActions(database, { ...everything, cursor });
    for (const { id } of page.lines) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    ({ cursor } = page);
  } while (cursor !== null);
  expect(seen.size).toBe(all);
  const hartley = await findActions(database, { ...everything, text: "hartley", kind: "email" });
  expect(hartley.lines.length).toBeGreaterThan(0);
  expect(
    hartley.lines.every((line) => line.account?.name === "Hartley Fixings" && line.kind === "email"),
  ).toBe(true);
});

test("the sample reaches up to this moment, with routines kept before and deals under way", async () => {
  const { ports, database } = await freshPorts("2026-11-23T14:00:00Z");
  await loadSample(ports);
  const view = await dayView(ports);
  expect(view.actions).toBeGreaterThan(0);
  expect(view.routines.map(({ done }) => done > 0)).not.toContain(false);
  const latest = await database.actions.orderBy("atMs").last();
  expect(latest?.atMs).toBeLessThanOrEqual(Date.parse("2026-11-23T14:00:00Z"));
  expect(await database.opportunities.where("sample").equals(1).count()).toBe(5);
  expect(new Set((await database.stages.toArray()).map(({ record }) => record.stage))).toContain("won");
});

test("removing the sample after retention erased its actions takes its totals too", async () => {
  const { ports, database, clock } = await freshPorts();
  await loadSample(ports);
  await changeSettings(ports, { keepActionsDays: 30 });
  clock.set("2027-03-01T10:00:00Z");
  await eraseOldActions(ports);
  expect(await database.actions.count()).toBe(0);
  expect((await dayView(ports)).sample).toBe(true);
  expect(await database.totals.count()).toBeGreaterThan(20);
  await removeSample(ports);
  expect(await database.totals.count()).toBe(0);
  expect((await dayView(ports)).sample).toBe(false);
});
