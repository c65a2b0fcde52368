import { describe, expect, test } from "vitest";
import { beginExperiment, stopExperiment } from "@/lib/app/experiments/begin-experiment";
import { experimentsView } from "@/lib/app/experiments/experiments";
import { mirrorView } from "@/lib/app/mirror/mirror";
import { considerNudge } from "@/lib/app/nudges/consider-nudge";
import { nudgeLog, reopenNudge } from "@/lib/app/nudges/nudge-log";
import { dayPlan, putProposalAside } from "@/lib/app/plan/day-plan";
import { followPlan } from "@/lib/app/plan/follow-plan";
import { writeList } from "@/lib/app/plan/lists";
import { correctAction } from "@/lib/app/log/correct-action";
import { readTimeBox, startTimeBox, stopTimeBox } from "@/lib/app/plan/time-box";
import { keepByVisit } from "@/lib/app/routines/keep-by-visit";
import { tickRoutine } from "@/lib/app/routines/keep-routine";
import { routineRoom } from "@/lib/app/routines/routine-room";
import { endRoutine, skipRoutine, writeRoutine } from "@/lib/app/routines/write-routine";
import { changeSettings } from "@/lib/app/settings/settings";
import { answerCard } from "@/lib/app/coach/answer-pattern";
import type { Ports } from "@/lib/app/ports";
import { registrationText } from "@/lib/coach/experiments/registration";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { StoredAction } from "@/lib/model/action";
import { sha256Hex } from "@/lib/platform/sha256";
import { recomputeTotals } from "@/lib/store/day-totals-cache";
import { accountRow, actionRow } from "@/lib/store/record-rows";
import { allRecords } from "@/lib/store/records";
import type { RoutineDraft } from "@/lib/views/routine-room";
import { actionOn } from "../coach/routines/routine-life";
import { freshPorts } from "./fresh-ports";

// Monday the 23rd of November 2026, at eleven in Paris.
const today = "2026-11-23";
const draft = (fields: Partial<RoutineDraft> = {}): RoutineDraft => ({
  id: "r1",
  name: "Read the CRM",
  match: { kinds: ["crm-review"] },
  times: 1,
  per: "day",
  ...fields,
});

async function log({ database }: Ports, actions: readonly StoredAction[]): Promise<void> {
  await database.actions.bulkPut(actions.map(actionRow));
  await recomputeTotals(
    database,
    actions.map(({ day }) => day),
    createZoneClock("Europe/Paris"),
  );
}

/** The last so many worked days before today, oldest first. */
function weekdaysBefore(count: number): string[] {
  const days: string[] = [];
  for (let day = addDays(today, -1); days.length < count; day = addDays(day, -1)) {
    if (![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) days.unshift(day);
  }
  return days;
}

/** A life in which nearly every mail is an answer. */
const answeringLife = (count: number) =>
  weekdaysBefore(count).flatMap((day) =>
    Array.from({ length: 20 }, (_, nth) =>
      actionOn(day, {
        kind: "email",
        initiative: nth === 0 ? "proactive" : "reactive",
        at: `${day}T${String(9 + Math.floor(nth / 3)).padStart(2, "0")}:30:00+01:00`,
      }),
    ),
  );

describe("routines", () => {
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
});

describe("the day's plan", () => {
  test("an account past its cadence and a promise, each with its reason; what is put aside is gone today", async () => {
    const { ports, database, clock } = await freshPorts();
    const days = weekdaysBefore(40);
    await database.accounts.put(
      accountRow({
        record: "account",
        id: "a",
        name: "Atelier Bois",
        active: true,
        status: "customer",
        segment: "gold",
      }),
    );
    const first = days[0] ?? "";
    const call = actionOn(days.at(-2) ?? "", { kind: "call", initiative: "reactive", account: "a" });
    await log(ports, [actionOn(first, { kind: "call", initiative: "proactive", account: "a" }), call]);
    await correctAction(ports, call.id, { promisedFor: today, phase: "interview" });
    const plan = await dayPlan(ports);
    expect(plan.proposals).toMatchObject([
      { type: "call-back", who: "Atelier Bois", day: today },
      { type: "account", who: "Atelier Bois", workedDays: 40, cadence: 20, everContacted: true },
    ]);
    await putProposalAside(ports, "account:a");
    expect((await dayPlan(ports)).proposals.map(({ type }) => type)).toEqual(["call-back"]);
    clock.set("2026-11-24T10:00:00Z");
    expect((await dayPlan(ports)).proposals.map(({ type }) => type)).toEqual(["call-back", "account"]);
  });

  test("a time box runs, and is the same one when begun twice", async () => {
    const { ports, clock } = await freshPorts();
    const box = { id: "t", what: "Call", minutes: 20, way: "two questions" };
    await startTimeBox(ports, box);
    clock.set("2026-11-23T10:05:00Z");
    await startTimeBox(ports, box);
    expect(await readTimeBox(ports)).toMatchObject({ what: "Call", left: 15 });
    clock.set("2026-11-23T10:25:00Z");
    expect(await readTimeBox(ports)).toMatchObject({ left: 0 });
    await stopTimeBox(ports);
    expect(await readTimeBox(ports)).toBeNull();
  });

  test("a list is kept as it was written", async () => {
    const { ports } = await freshPorts();
    expect((await dayPlan(ports)).lists.map(({ items }) => items)).toEqual([null, null, null, null]);
    await writeList(ports, "reflex-ask", [{ id: "1", text: "Nadia, pricing" }]);
    expect((await dayPlan(ports)).lists[1]).toEqual({
      id: "reflex-ask",
      items: [{ id: "1", text: "Nadia, pricing" }],
    });
  });

  test("a plan is followed by its actions; a don't is refused", async () => {
    const { ports } = await freshPorts();
    const words = { id: "p", pattern: "reactive-email", cue: "I close the mail", act: "call one account" };
    const match = { kinds: ["call" as const], initiative: "proactive" as const };
    expect(await followPlan(ports, { ...words, act: "stop answering mails" }, match)).toMatchObject({
      ok: false,
    });
    expect(await followPlan(ports, words, match)).toMatchObject({ ok: true });
    await log(ports, [actionOn(today, { kind: "call", initiative: "proactive" })]);
    expect((await routineRoom(ports))[0]).toMatchObject({ name: "call one account", keptToday: true });
  });
});

describe("nudges", () => {
  test("a flagged pattern is spoken of once, at a breakpoint; the log says what was kept back", async () => {
    const { ports, clock } = await freshPorts();
    await log(ports, answeringLife(40));
    const coin = () => 0;
    // A tab in which a message is being written is no place to speak: the reason is in the log.
    expect(await considerNudge(ports, "tab-changed", coin, true)).toBeNull();
    expect((await nudgeLog(ports)).at(0)).toMatchObject({ withheld: "typing" });
    expect(await considerNudge(ports, "mail-sent", coin)).toMatchObject({
      about: "reactive-email",
      wording: "reactive-email-1",
      withNotification: false,
    });
    clock.set("2026-11-23T14:30:00Z");
    expect(await considerNudge(ports, "call-ended", coin)).toBeNull();
    expect((await nudgeLog(ports)).map(({ withheld }) => withheld)).toEqual(["back-off", "typing", null]);

    await answerCard(ports, "pattern reactive-email 2026-10-20", "not-useful");
    clock.set("2026-12-07T10:00:00Z");
    expect(await considerNudge(ports, "mail-sent", coin)).toBeNull();
    expect((await nudgeLog(ports))[0]).toMatchObject({ about: "reactive-email", withheld: "stopped" });
    await reopenNudge(ports, { id: "n", about: "reactive-email", at: "2026-12-07T11:00:00+01:00" });
    clock.set("2026-12-07T10:30:00Z");
    expect(await considerNudge(ports, "mail-sent", coin)).toMatchObject({ wording: "reactive-email-2" });
  });

  test("what was just done is not suggested", async () => {
    const { ports } = await freshPorts();
    const call = actionOn(today, { kind: "call", initiative: "proactive", at: "2026-11-23T10:40:00+01:00" });
    await log(ports, [...answeringLife(40), call]);
    expect(await considerNudge(ports, "call-ended", () => 0)).toBeNull();
    expect((await nudgeLog(ports))[0]).toMatchObject({ withheld: "already-done" });
  });
});

describe("experiments", () => {
  test("a trial of reminders: the coin is stored with its probability, silence counts in the budget", async () => {
    const { ports, clock } = await freshPorts();
    await log(ports, answeringLife(40));
    const asked = { design: "reminders" as const, id: "e", outcome: "calls" as const, windowMinutes: 60 };
    await beginExperiment(ports, asked, () => 0);
    await beginExperiment(ports, asked, () => 0);
    const [experiment, ...more] = await allRecords(ports.database, "experiment");
    expect(more).toEqual([]);
    expect(experiment?.hash).toBe(experiment && (await sha256Hex(registrationText(experiment.registration))));
    expect(await considerNudge(ports, "mail-sent", () => 0.7)).toBeNull();
    expect(await allRecords(ports.database, "draw")).toMatchObject([
      { shown: false, probability: 0.5, about: "reactive-email" },
    ]);
    clock.set("2026-11-23T14:30:00Z");
    expect(await considerNudge(ports, "mail-sent", () => 0)).toBeNull();
    expect((await nudgeLog(ports)).map(({ withheld }) => withheld)).toEqual(["day-budget", "trial-silence"]);
    expect((await experimentsView(ports)).experiments[0]?.verdict).toMatchObject({
      type: "too-few",
      needed: 40,
    });
  });

  test("weeks in pairs: nothing is due in the weeks without, until it is stopped", async () => {
    const { ports, clock } = await freshPorts();
    await writeRoutine(ports, draft());
    await beginExperiment(
      ports,
      { design: "weeks", id: "e", outcome: "meetings", routine: "r1", pairs: 6 },
      () => 0.9,
    );
    clock.set("2026-12-01T10:00:00Z");
    expect((await experimentsView(ports)).experiments[0]).toMatchObject({
      isOnThisWeek: false,
      routineName: "Read the CRM",
    });
    expect((await routineRoom(ports))[0]).toMatchObject({ skippedToday: true });
    await stopExperiment(ports, "e");
    expect((await routineRoom(ports))[0]).toMatchObject({ skippedToday: false, dueToday: true });
    clock.set("2026-12-08T10:00:00Z");
    expect((await experimentsView(ports)).experiments[0]).toMatchObject({ isOnThisWeek: null });
  });
});

test("the mirror: empty at first, then rhythm and shares, and a question either way", async () => {
  const { ports } = await freshPorts();
  expect(await mirrorView(ports)).toMatchObject({
    days: 0,
    rhythm: null,
    shares: [],
    phases: null,
    changes: null,
  });
  await log(ports, answeringLife(40));
  const mirror = await mirrorView(ports);
  expect(mirror).toMatchObject({
    days: 20,
    rhythm: { started: 20, answered: 380 },
    changes: [],
    question: "question-reactive-email",
  });
  expect(mirror.shares.map(({ pattern }) => pattern)).toContain("reactive-email");
});
