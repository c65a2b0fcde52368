import fc from "fast-check";
import { expect, test } from "vitest";
import { type NoticeEvent, nextNotice, nothingNoticed, noticeTimes } from "@/lib/sites/notice";

/** Runs events; what it told and untold, in order. */
function run(events: readonly NoticeEvent[]): string[] {
  let state = nothingNoticed;
  return events.flatMap((event) => {
    const decision = nextNotice(state, event);
    state = decision.state;
    return [
      ...decision.tell.map(({ what, id, move }) =>
        [what, id, ...(move ? [move.from, move.to] : [])].join(" "),
      ),
      ...decision.untell.map((id) => `not ${id}`),
    ];
  });
}

const acted = (stage: string, nowMs = 0, place = "/1"): NoticeEvent => ({
  type: "acted",
  place,
  stage,
  nowMs,
});
const stage = (id: string, stage: string, nowMs = 100, place = "/1"): NoticeEvent => ({
  type: "stage",
  id,
  place,
  stage,
  nowMs,
});
const called = (id: string, number: string, nowMs = 0): NoticeEvent => ({
  type: "called",
  id,
  number,
  nowMs,
});

test("a press that changes the stage is a move, once", () => {
  expect(run([acted("lead"), stage("a", "lead"), stage("b", "proposal"), stage("c", "proposal")])).toEqual([
    "deal-moved b lead proposal",
  ]);
});

test("a stage that changes by itself, on another deal, or too late after a press, is no move", () => {
  expect(run([stage("a", "proposal")])).toEqual([]);
  expect(run([acted("lead"), stage("a", "proposal", 100, "/2")])).toEqual([]);
  expect(run([acted("lead"), stage("a", "proposal", noticeTimes.movedMs + 1)])).toEqual([]);
  expect(run([acted(""), stage("a", "proposal")])).toEqual([]);
  expect(run([acted("lead"), stage("a", "")])).toEqual([]);
});

test("moved back soon, it was no move; moved on, it is two", () => {
  const there = [acted("lead"), stage("a", "proposal"), acted("proposal", 200)];
  expect(run([...there, stage("b", "lead", 300)])).toEqual(["deal-moved a lead proposal", "not a"]);
  expect(run([...there, stage("b", "won", 300)])).toEqual([
    "deal-moved a lead proposal",
    "deal-moved b proposal won",
  ]);
});

test("the same number again is the same call, another one is another", () => {
  expect(run([called("a", "+331"), called("b", "+331", 5000), called("c", "+332", 6000)])).toEqual([
    "call-out a",
    "call-out c",
  ]);
  expect(run([called("a", "+331"), called("b", "+331", noticeTimes.sameCallMs + 1)])).toHaveLength(2);
});

test("a form that was kept is one act, when it is gone in time", () => {
  const kept = (id: string, nowMs = 0): NoticeEvent => ({ type: "kept", id, what: "call-in", nowMs });
  expect(run([kept("a"), kept("b", 50), { type: "gone", nowMs: 100 }, { type: "gone", nowMs: 200 }])).toEqual(
    ["call-in a"],
  );
  expect(run([kept("a"), { type: "gone", nowMs: noticeTimes.keptMs + 1 }])).toEqual([]);
  expect(run([{ type: "gone", nowMs: 1 }])).toEqual([]);
});

test("whatever happens, nothing is told twice, nor untold without having been told", () => {
  const nowMs = fc.nat(200_000);
  const text = fc.constantFrom("", "lead", "proposal", "won");
  const place = fc.constantFrom("/1", "/2");
  const event = fc.oneof<fc.Arbitrary<NoticeEvent>[]>(
    fc.record({
      type: fc.constant("called" as const),
      id: fc.uuid(),
      number: fc.constantFrom("1", "2"),
      nowMs,
    }),
    fc.record({
      type: fc.constant("kept" as const),
      id: fc.uuid(),
      what: fc.constantFrom("call-in" as const, "call-out" as const),
      nowMs,
    }),
    fc.record({ type: fc.constant("gone" as const), nowMs }),
    fc.record({ type: fc.constant("acted" as const), place, stage: text, nowMs }),
    fc.record({ type: fc.constant("stage" as const), id: fc.uuid(), place, stage: text, nowMs }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const told = run(events);
      const ids = told.filter((line) => !line.startsWith("not ")).map((line) => line.split(" ")[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const line of told)
        if (line.startsWith("not ")) expect(ids.indexOf(line.slice(4))).toBeGreaterThanOrEqual(0);
    }),
  );
});
