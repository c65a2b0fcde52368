import { expect, test } from "vitest";
import { considerNudge } from "@/lib/app/nudges/consider-nudge";
import { nudgeLog, reopenNudge } from "@/lib/app/nudges/nudge-log";
import { answerCard } from "@/lib/app/coach/answer-pattern";
import { dayView } from "@/lib/app/day/day-view";
import { putRecord } from "@/lib/store/records";
import { actionOn } from "../../coach/routines/routine-life";
import { freshPorts } from "../fresh-ports";
import { answeringLife, log, today } from "../coaching-life";
import { draft, weekdaysBefore } from "../coaching-life";
import { writeRoutine } from "@/lib/app/routines/write-routine";

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

test("the card carries what was said, and what had just ended; without a nudge it carries nothing", async () => {
  const { ports, clock } = await freshPorts();
  await log(ports, answeringLife(40));
  expect((await dayView(ports)).card).toMatchObject({ type: "pattern", said: null });
  await considerNudge(ports, "call-ended", () => 0);
  const { card } = await dayView(ports);
  expect(card).toMatchObject({
    type: "pattern",
    said: { wording: "reactive-email-1", breakpoint: "call-ended" },
  });
  // The next day the card may still stand there; what was said yesterday is not said again by it.
  clock.set("2026-11-24T10:00:00Z");
  expect((await dayView(ports)).card).toMatchObject({ type: "pattern", said: null });
});

test("two things that end at one moment are one nudge", async () => {
  const { ports } = await freshPorts();
  await log(ports, answeringLife(40));
  const both = await Promise.all([
    considerNudge(ports, "mail-sent", () => 0),
    considerNudge(ports, "call-ended", () => 0),
  ]);
  expect(both.filter((nudge) => nudge !== null)).toHaveLength(1);
  expect((await nudgeLog(ports)).filter(({ wording }) => wording)).toHaveLength(1);
});

test("an answer to a card that stood there without a nudge holds as well", async () => {
  const { ports, clock } = await freshPorts();
  await log(ports, answeringLife(40));
  const { card } = await dayView(ports);
  await answerCard(ports, card?.id ?? "", "not-useful");
  expect(await considerNudge(ports, "mail-sent", () => 0)).toBeNull();
  expect((await nudgeLog(ports))[0]).toMatchObject({ withheld: "stopped" });
  expect((await dayView(ports)).card).toBeNull();
  clock.set("2026-11-24T10:00:00Z");
  await reopenNudge(ports, { id: "n", about: "reactive-email", at: "2026-11-24T10:30:00+01:00" });
  expect((await dayView(ports)).card).toMatchObject({ type: "pattern" });
  clock.set("2026-11-24T13:00:00Z");
  expect(await considerNudge(ports, "mail-sent", () => 0)).toMatchObject({ about: "reactive-email" });
});

test("a routine that slips has a card on the day of its nudge, and its Done is a tick", async () => {
  const { ports } = await freshPorts();
  const days = weekdaysBefore(80);
  await log(
    ports,
    days.map((day) => actionOn(day, { kind: "meeting", initiative: "none", at: `${day}T10:00:00+01:00` })),
  );
  await writeRoutine(ports, draft({ match: { kinds: [] } }));
  const routine = (await ports.database.routines.get("r1"))?.record;
  if (!routine) throw new Error("the routine was written");
  await putRecord(ports.database, { ...routine, from: days[0] ?? today });
  for (const day of days.slice(0, 62))
    await putRecord(ports.database, { record: "tick", routine: "r1", day });
  expect((await dayView(ports)).card).toBeNull();
  expect(await considerNudge(ports, "mail-sent", () => 0)).toMatchObject({ about: "routine r1" });
  const { card } = await dayView(ports);
  expect(card).toMatchObject({ type: "routine", said: { wording: "routine-1", breakpoint: "mail-sent" } });
  await answerCard(ports, card?.id ?? "", "done");
  const after = await dayView(ports);
  expect(after.card).toBeNull();
  expect(after.routines[0]).toMatchObject({ keptToday: true });
});
