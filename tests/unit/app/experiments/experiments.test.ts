import { expect, test } from "vitest";
import { beginExperiment, stopExperiment } from "@/lib/app/experiments/begin-experiment";
import { experimentsView } from "@/lib/app/experiments/experiments";
import { considerNudge } from "@/lib/app/nudges/consider-nudge";
import { nudgeLog } from "@/lib/app/nudges/nudge-log";
import { routineRoom } from "@/lib/app/routines/routine-room";
import { writeRoutine } from "@/lib/app/routines/write-routine";
import { registrationText } from "@/lib/coach/experiments/registration";
import { sha256Hex } from "@/lib/platform/sha256";
import { allRecords } from "@/lib/store/records";
import { freshPorts } from "../fresh-ports";
import { answeringLife, draft, log } from "../coaching-life";

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

test("two experiments never draw against each other; after the registered end another may begin", async () => {
  const { ports, clock } = await freshPorts();
  await writeRoutine(ports, draft());
  await writeRoutine(ports, draft({ id: "r2" }));
  const weeks = (id: string, routine: string) =>
    beginExperiment(ports, { design: "weeks", id, outcome: "meetings", routine, pairs: 6 }, () => 0.9);
  const reminders = (id: string) =>
    beginExperiment(ports, { design: "reminders", id, outcome: "calls", windowMinutes: 60 }, () => 0);
  expect(await weeks("a", "r1")).toMatchObject({ ok: true });
  expect(await weeks("b", "r1")).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  expect(await weeks("c", "r2")).toMatchObject({ ok: true });
  expect(await reminders("d")).toMatchObject({ ok: true });
  expect(await reminders("e")).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  // Six pairs from Monday the 30th of November end on the 21st of February.
  clock.set("2027-02-21T10:00:00Z");
  expect((await experimentsView(ports)).experiments.find(({ id }) => id === "a")?.isOver).toBe(false);
  clock.set("2027-02-22T10:00:00Z");
  expect((await experimentsView(ports)).experiments.find(({ id }) => id === "a")?.isOver).toBe(true);
  expect(await weeks("b", "r1")).toMatchObject({ ok: true });
  clock.set("2027-05-24T10:00:00Z");
  expect(await reminders("e")).toMatchObject({ ok: true });
});
