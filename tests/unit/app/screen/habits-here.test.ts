import { expect, test } from "vitest";
import { habitsAmong } from "@/lib/app/screen/habits-here";
import type { StoredAction } from "@/lib/model/action";

const logged = (choice: string, part: Partial<StoredAction> = {}): StoredAction => ({
  record: "action",
  id: `${choice}-1`,
  at: "2026-11-23T10:00:00+01:00",
  day: "2026-11-23",
  kind: "email",
  initiative: "reactive",
  choice,
  site: "roundcube",
  ...part,
});

test("the choices made most on this site come first, at most four", () => {
  const actions = [
    "visit",
    "visit",
    "visit",
    "answered",
    "answered",
    "demo",
    "demo",
    "call-in",
    "call-in",
  ].map((choice) => logged(choice));
  expect(habitsAmong([...actions, logged("task"), logged("task")], "roundcube")).toEqual([
    "visit",
    "answered",
    "demo",
    "call-in",
  ]);
});

test("one click is no habit; other sites and what was taken back count for nothing", () => {
  const voided = { voidedAt: "2026-11-23T10:01:00+01:00" };
  expect(
    habitsAmong(
      [
        logged("visit"),
        logged("demo", voided),
        logged("demo", voided),
        logged("task", { site: null }),
        logged("task", { site: null }),
      ],
      "roundcube",
    ),
  ).toEqual([]);
});
