import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { addAbsence } from "@/lib/app/calendar/change-calendar";
import { beat } from "@/lib/app/calendar/presence";
import { eraseOldActions } from "@/lib/app/erase/retention";
import { loadSample } from "@/lib/app/sample/load-sample";
import { changeSettings } from "@/lib/app/settings/settings";
import { freshPorts } from "./fresh-ports";

beforeEach(() => fakeBrowser.reset());

test("the heartbeat counts five minutes within scheduled hours, once a beat, and only in front", async () => {
  const { ports, clock, database } = await freshPorts("2026-11-23T08:05:00Z");
  expect(await beat(ports, false)).toBe(false);
  expect(await beat(ports, true)).toBe(true);
  expect(await beat(ports, true)).toBe(false);
  clock.set("2026-11-23T08:10:30Z");
  expect(await beat(ports, true)).toBe(true);
  expect((await database.presences.get("2026-11-23"))?.record.minutes).toBe(10);
  // The pause at noon, an evening, a Sunday, a day of leave.
  for (const at of ["2026-11-23T12:00:00Z", "2026-11-23T19:00:00Z", "2026-11-22T09:00:00Z"]) {
    clock.set(at);
    expect(await beat(ports, true)).toBe(false);
  }
  await addAbsence(ports, {
    record: "absence",
    id: "l1",
    from: "2026-11-24",
    to: "2026-11-24",
    kind: "leave",
  });
  clock.set("2026-11-24T09:00:00Z");
  expect(await beat(ports, true)).toBe(false);
});

test("retention erases old actions, keeps their days' totals, and keeps everything where nothing was chosen", async () => {
  const { ports, clock, database } = await freshPorts();
  await loadSample(ports);
  const totals = await database.totals.toArray();
  expect(await eraseOldActions(ports)).toBe(0);
  await changeSettings(ports, { keepActionsDays: 30 });
  clock.set("2026-12-10T10:00:00Z");
  const erased = await eraseOldActions(ports);
  expect(erased).toBeGreaterThan(100);
  const days = (await database.actions.orderBy("day").uniqueKeys()).map(String);
  expect(days[0]).toBe("2026-11-10");
  expect(await database.totals.toArray()).toEqual(totals);
});

test("totals go 13 months after their actions, and stay for ever where actions do", async () => {
  const { ports, clock, database } = await freshPorts();
  await loadSample(ports);
  const [first = ""] = (await database.totals.toCollection().primaryKeys()).map(String);
  clock.set("2029-01-01T10:00:00Z");
  await eraseOldActions(ports);
  expect(await database.totals.get(first)).toBeDefined();
  await changeSettings(ports, { keepActionsDays: 30 });
  const lastKept = Temporal.PlainDate.from(first).add({ months: 13, days: 30 });
  clock.set(`${lastKept.toString()}T10:00:00Z`);
  await eraseOldActions(ports);
  expect(await database.totals.get(first)).toBeDefined();
  clock.set(`${lastKept.add({ days: 5 }).toString()}T10:00:00Z`);
  await eraseOldActions(ports);
  expect(await database.totals.get(first)).toBeUndefined();
});
