import { expect, test } from "vitest";
import { dayPlan, putProposalAside } from "@/lib/app/plan/day-plan";
import { followPlan } from "@/lib/app/plan/follow-plan";
import { writeList } from "@/lib/app/plan/lists";
import { correctAction } from "@/lib/app/log/correct-action";
import { readTimeBox, startTimeBox, stopTimeBox } from "@/lib/app/plan/time-box";
import { routineRoom } from "@/lib/app/routines/routine-room";
import { accountRow } from "@/lib/store/record-rows";
import { actionOn } from "../../coach/routines/routine-life";
import { freshPorts } from "../fresh-ports";
import { log, today, weekdaysBefore } from "../coaching-life";

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
