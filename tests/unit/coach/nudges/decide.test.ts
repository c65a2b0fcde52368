import { describe, expect, test } from "vitest";
import { decide } from "@/lib/coach/nudges/decide";
import type { NudgeCandidate, NudgeMoment, ShownNudge } from "@/lib/coach/nudges/moment";
import { nudgePolicy } from "@/lib/coach/nudges/policy";
import { candidateOf, momentAt, shownAt } from "./nudge-life";

function reasonOf(
  moment: NudgeMoment,
  shown: readonly ShownNudge[] = [],
  candidates: readonly NudgeCandidate[] = [candidateOf()],
): string {
  const decision = decide(nudgePolicy, candidates, shown, moment);
  return decision.type === "withhold" ? decision.reason : decision.type;
}

describe("the moment", () => {
  test("at a breakpoint in working hours it speaks, with its first wording", () => {
    expect(decide(nudgePolicy, [candidateOf()], [], momentAt(12))).toMatchObject({
      type: "show",
      wording: "reactive-email-1",
    });
  });

  test.each<[string, NudgeMoment]>([
    ["learning", momentAt(9)],
    ["day-off", momentAt(12, { isWorked: false })],
    ["outside-hours", momentAt(12, { minute: 18 * 60 })],
    ["outside-hours", momentAt(12, { minute: 13 * 60 })],
    ["quiet-hours", momentAt(12, { quiet: [[10 * 60, 12 * 60]] })],
    ["first-minutes", momentAt(12, { minute: 9 * 60 + 29 })],
    ["show", momentAt(12, { minute: 9 * 60 + 30 })],
    ["in-meeting", momentAt(12, { isInMeeting: true })],
    ["typing", momentAt(12, { typedSecondsAgo: 9 })],
    ["show", momentAt(12, { typedSecondsAgo: 10 })],
    ["no-breakpoint", momentAt(12, { breakpoint: null })],
  ])("%s", (reason, moment) => {
    expect(reasonOf(moment)).toBe(reason);
  });

  test("what has waited 45 minutes for a breakpoint goes to the evening's list", () => {
    const moment = momentAt(12);
    const since = (minutes: number) => [candidateOf({ waitingSinceMs: moment.atMs - minutes * 60_000 })];
    expect(reasonOf(moment, [], since(45))).toBe("show");
    expect(reasonOf(moment, [], since(46))).toBe("evening-list");
  });

  test("nothing to say is not withheld", () => {
    expect(reasonOf(momentAt(12), [], [])).toBe("nothing");
  });
});

describe("the budget", () => {
  const other = (workedDay: number, nth = 0) => shownAt(workedDay, { about: `other-${nth}`, wording: null });

  test("one a day, three a week, three in 25 worked days", () => {
    expect(reasonOf(momentAt(12, { minute: 16 * 60 }), [other(12)])).toBe("day-budget");
    expect(reasonOf(momentAt(14), [other(10), other(11), other(12)])).toBe("week-budget");
    expect(reasonOf(momentAt(34), [other(10), other(15), other(20)])).toBe("long-run-budget");
    expect(reasonOf(momentAt(35), [other(10), other(15), other(20)])).toBe("show");
  });

  test("two hours between two, should a policy allow two a day", () => {
    const policy = { ...nudgePolicy, perDay: 2 };
    const at = (minute: number) =>
      decide(policy, [candidateOf()], [other(12)], momentAt(12, { minute })).type;
    expect(at(12 * 60 + 29)).toBe("withhold");
    expect(at(13 * 60 + 30)).toBe("show");
  });

  test("after ten that nobody acted on, the budget is halved", () => {
    const ignored = Array.from({ length: 10 }, (_, nth) => ({
      ...other(10 + nth * 12, nth),
      wording: `w${nth}`,
    }));
    expect(reasonOf(momentAt(130), ignored)).toBe("long-run-budget");
    const acted = ignored.map((one, nth) => (nth === 4 ? { ...one, answer: "done" as const } : one));
    expect(reasonOf(momentAt(130), acted)).toBe("show");
  });
});

describe("what it is about", () => {
  test("nothing that is already done; the next one is asked", () => {
    const done = candidateOf({ isDone: true });
    expect(reasonOf(momentAt(12), [], [done])).toBe("already-done");
    expect(
      decide(nudgePolicy, [done, candidateOf({ about: "reactive-phone" })], [], momentAt(12)),
    ).toMatchObject({ type: "show", candidate: { about: "reactive-phone" } });
  });

  test("left unanswered it waits 5, 10, 20, 40 and then always 40 worked days", () => {
    const shown: ShownNudge[] = [];
    const policy = { ...nudgePolicy, longRun: { shown: 99, workedDays: 1 } };
    for (let day = 10; day < 200; day++) {
      const decision = decide(policy, [candidateOf()], shown, momentAt(day));
      if (decision.type === "show") shown.push(shownAt(day, { wording: decision.wording }));
    }
    expect(shown.map(({ workedDay }) => workedDay)).toEqual([10, 15, 25, 45, 85, 125, 165]);
  });

  test("done sets the back-off to its beginning", () => {
    const shown = [shownAt(10), shownAt(15, { answer: "done" })];
    expect(reasonOf(momentAt(19), shown)).toBe("back-off");
    expect(reasonOf(momentAt(20), shown)).toBe("show");
  });

  test("not today means tomorrow, not useful means until reopened", () => {
    expect(reasonOf(momentAt(11), [shownAt(10, { answer: "not-today" })])).toBe("show");
    const stopped = [shownAt(10, { answer: "not-useful" })];
    expect(reasonOf(momentAt(200), stopped)).toBe("stopped");
    const reopened = candidateOf({ reopenedAtMs: momentAt(60).atMs });
    expect(reasonOf(momentAt(61), stopped, [reopened])).toBe("show");
  });

  test("one thing at a time: while the first backs off, the second waits", () => {
    const candidates = [candidateOf(), candidateOf({ about: "reactive-phone" })];
    expect(reasonOf(momentAt(12), [shownAt(10)], candidates)).toBe("back-off");
  });

  test("no wording returns within ten worked days", () => {
    const one = [candidateOf({ wordings: ["only"] })];
    const shown = [shownAt(10, { wording: "only", answer: "not-today" })];
    expect(reasonOf(momentAt(19), shown, one)).toBe("no-new-wording");
    expect(reasonOf(momentAt(20), shown, one)).toBe("show");
    expect(
      decide(nudgePolicy, [candidateOf()], [shownAt(10, { answer: "not-today" })], momentAt(12)),
    ).toMatchObject({ wording: "reactive-email-2" });
  });
});
