import { expect, test } from "vitest";
import { effortRows } from "@/lib/figures/pipeline/effort-rows";
import { addWorkedDays, proposalFollowUp, quoteFollowUp } from "@/lib/figures/pipeline/follow-up";
import type { Action } from "@/lib/model/action";
import type { EffortRow } from "@/lib/views/pipeline-rows";
import { deal, histories } from "./deals";

const asOf = "2026-11-23";

const contact = (more: Partial<EffortRow>): EffortRow => ({
  id: "x",
  day: "2026-10-08",
  kind: "call",
  initiative: "proactive",
  phase: null,
  account: "a",
  segment: null,
  opportunity: null,
  minutes: null,
  ...more,
});
const isWorked = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

test("seven worked days leave week-ends out", () => {
  expect(addWorkedDays("2026-10-01", 7, isWorked)).toBe("2026-10-12");
  expect(addWorkedDays("2026-10-01", 7, () => true)).toBe("2026-10-08");
});

test("a proposal is followed up by a contact that I started, on it or on its account, within seven worked days", () => {
  const proposals = histories([
    deal("1", [["proposal", "2026-10-01"]]),
    deal("running", [["proposal", "2026-11-20"]], { account: "b" }),
  ]);
  const earlier = contact({ day: "2026-09-01" });
  const follow = (rows: EffortRow[]) =>
    proposalFollowUp(proposals, [earlier, ...rows], "2026-01-01", asOf, isWorked);
  expect(follow([contact({ day: "2026-10-12" })])).toMatchObject({
    followedUp: 1,
    settled: 1,
    running: 1,
    missed: [],
  });
  const none = { followedUp: 0, settled: 1, missed: ["1"] };
  expect(follow([contact({ day: "2026-10-13" })])).toMatchObject(none);
  expect(follow([contact({ day: "2026-10-01" })])).toMatchObject(none);
  expect(follow([contact({ initiative: "reactive" })])).toMatchObject(none);
  expect(follow([contact({ kind: "quote" })])).toMatchObject(none);
  expect(follow([contact({ account: "other" })])).toMatchObject(none);
  expect(follow([contact({ opportunity: "another" })])).toMatchObject(none);
  expect(follow([contact({ account: null, opportunity: "1" })])).toMatchObject({ followedUp: 1 });
  expect(follow([contact({ kind: "visit", initiative: "none" })])).toMatchObject({ followedUp: 1 });
});

test("a proposal whose days were over before the log began is neither followed up nor missed", () => {
  const proposals = histories([deal("1", [["proposal", "2026-10-01"]])]);
  const unknown = { share: null, settled: 0, unlogged: 1, missed: [] };
  const follow = (rows: EffortRow[]) => proposalFollowUp(proposals, rows, "2026-01-01", asOf, isWorked);
  expect(follow([])).toMatchObject(unknown);
  expect(follow([contact({ day: "2026-10-13" })])).toMatchObject(unknown);
  expect(follow([contact({ day: "2026-10-12", account: "b" })])).toMatchObject({ settled: 1, unlogged: 0 });
});

test("a proposal that went on within the time needed no reminder", () => {
  const moved = histories([
    deal("1", [
      ["proposal", "2026-10-01"],
      ["won", "2026-10-05"],
    ]),
  ]);
  expect(proposalFollowUp(moved, [], "2026-01-01", asOf, isWorked)).toMatchObject({
    followedUp: 1,
    missed: [],
  });
});

test("rituals and undone actions are no effort, and a merged account is the one it was merged into", () => {
  const action = (more: Partial<Action>): Action => ({
    record: "action",
    id: "1",
    at: "2026-10-08T09:00:00Z",
    day: "2026-10-08",
    kind: "call",
    initiative: "proactive",
    account: "old",
    ...more,
  });
  const accounts = [
    { record: "account" as const, id: "old", mergedInto: "new" },
    { record: "account" as const, id: "new", segment: "gold" as const },
  ];
  const rows = effortRows(
    [
      action({}),
      action({ id: "2", kind: "ritual" }),
      action({ id: "3", voidedAt: "2026-10-08T10:00:00Z" }),
      action({ id: "4", account: null }),
    ],
    accounts,
  );
  expect(rows.map(({ id, account, segment }) => [id, account, segment])).toEqual([["1", "new", "gold"]]);
});

test("quotations that name a customer alone: followed up by a contact with that customer, the running ones left out", () => {
  const row = (kind: string, day: string, more: Partial<EffortRow> = {}): EffortRow => ({
    id: `${kind} ${day}`,
    kind,
    day,
    initiative: "proactive",
    account: "a",
    opportunity: null,
    phase: null,
    segment: null,
    minutes: null,
    ...more,
  });
  const rows = [
    row("quote", "2026-03-02"),
    row("call", "2026-03-04"),
    row("quote", "2026-04-01"),
    // Answered only, of another customer, or of an opportunity that tells it itself.
    row("email", "2026-04-02", { initiative: "reactive" }),
    row("email", "2026-04-02", { account: "b" }),
    row("quote", "2026-04-10", { opportunity: "o1" }),
    row("quote", asOf),
  ];
  expect(quoteFollowUp(rows, "2026-01-01", asOf, isWorked)).toEqual({ followedUp: 1, settled: 2 });
});
