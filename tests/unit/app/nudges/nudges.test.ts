import { expect, test } from "vitest";
import { considerNudge } from "@/lib/app/nudges/consider-nudge";
import { nudgeLog, reopenNudge } from "@/lib/app/nudges/nudge-log";
import { answerCard } from "@/lib/app/coach/answer-pattern";
import { actionOn } from "../../coach/routines/routine-life";
import { freshPorts } from "../fresh-ports";
import { answeringLife, log, today } from "../coaching-life";

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
