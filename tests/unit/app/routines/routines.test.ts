import { expect, test } from "vitest";
import { keepByVisit } from "@/lib/app/routines/keep-by-visit";
import { tickRoutine } from "@/lib/app/routines/keep-routine";
import { routineRoom } from "@/lib/app/routines/routine-room";
import { endRoutine, skipRoutine, writeRoutine } from "@/lib/app/routines/write-routine";
import { changeSettings } from "@/lib/app/settings/settings";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { eveningKey, keepComputed } from "@/lib/store/day-totals-cache";
import { actionOn } from "../../coach/routines/routine-life";
import { freshPorts } from "../fresh-ports";
import { draft, log, today, weekdaysBefore } from "../coaching-life";

test("taken up today, a routine leaves the kept evening of yesterday as it is; changed, it is looked at anew", async () => {
  const { ports } = await freshPorts();
  const kept = async () => (await ports.database.meta.get(eveningKey))?.value;
  await keepComputed(ports.database, eveningKey, addDays(today, -1), "kept");
  await writeRoutine(ports, draft());
  expect(await kept()).toBe("kept");
  await writeRoutine(ports, draft());
  expect(await kept()).toBeUndefined();
});

test("taken up, it starts from the recorded past; ticked, skipped and ended", async () => {
  const { ports } = await freshPorts();
  await log(
    ports,
    weekdaysBefore(20).map((day) => actionOn(day)),
  );
  await writeRoutine(ports, draft());
  const [taken] = await routineRoom(ports);
  expect(taken).toMatchObject({
    state: "holding",
    dueToday: true,
    keptToday: false,
    next: today,
    seeds: 20,
    reserve: 1,
  });
  expect(taken?.strength).toBeCloseTo(0.6557, 3);

  await tickRoutine(ports, "r1", today, true);
  expect((await routineRoom(ports))[0]).toMatchObject({
    keptToday: true,
    done: 1,
    due: 1,
    next: "2026-11-24",
  });
  await tickRoutine(ports, "r1", today, false);

  expect(await skipRoutine(ports, "r1", today, true)).toMatchObject({ ok: true });
  expect((await routineRoom(ports))[0]).toMatchObject({
    skippedToday: true,
    reserve: 0,
    next: "2026-11-24",
  });
  expect(await skipRoutine(ports, "r1", "2026-11-24", true)).toMatchObject({
    ok: false,
    error: { code: "not-allowed" },
  });
  await skipRoutine(ports, "r1", today, false);
  expect((await routineRoom(ports))[0]).toMatchObject({ skippedToday: false, reserve: 1 });

  await endRoutine(ports, "r1");
  expect(await routineRoom(ports)).toEqual([]);
});

test("a change keeps when it was begun", async () => {
  const { ports, clock } = await freshPorts();
  await writeRoutine(ports, draft());
  clock.set("2026-12-01T10:00:00Z");
  await writeRoutine(ports, draft({ name: "My CRM", times: 2 }));
  expect((await routineRoom(ports))[0]).toMatchObject({
    name: "My CRM",
    routine: { from: today, times: 2 },
  });
});

test("opening the CRM keeps it once a day, where allowed, and never against a tick taken back", async () => {
  const { ports } = await freshPorts();
  await writeRoutine(ports, draft({ keptByVisit: "crm" }));
  expect(await keepByVisit(ports, "crm")).toEqual({ ok: true, value: [] });
  await changeSettings(ports, { keepRoutinesByVisit: true });
  expect(await keepByVisit(ports, "figures")).toEqual({ ok: true, value: [] });
  expect(await keepByVisit(ports, "crm")).toEqual({ ok: true, value: ["r1"] });
  expect(await keepByVisit(ports, "crm")).toEqual({ ok: true, value: [] });
  await tickRoutine(ports, "r1", today, false);
  expect(await keepByVisit(ports, "crm")).toEqual({ ok: true, value: [] });
  expect((await routineRoom(ports))[0]?.keptToday).toBe(false);
});
