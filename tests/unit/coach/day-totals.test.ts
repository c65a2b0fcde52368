import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addToDayTotals } from "@/lib/coach/add-to-day-totals";
import { countOf, createDayTotals } from "@/lib/coach/day-totals";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { Action } from "@/lib/model/action";

const clock = createZoneClock("Europe/Paris");
const day = "2026-03-12";
let made = 0;
const act = (fields: Partial<Action>): Action => ({
  record: "action",
  id: `a${(made += 1)}`,
  at: "2026-03-12T10:00:00+01:00",
  kind: "email",
  initiative: "reactive",
  ...fields,
});

test("voided actions and the second line of an id are not in the day", () => {
  const once = act({ id: "same" });
  const totals = createDayTotals(day, [once, once, act({ voidedAt: "2026-03-12T10:01:00+01:00" })], clock);
  expect(totals.actions).toBe(1);
  expect(countOf(totals, "reactive")).toBe(1);
});

test("internal exchanges, lead replies and rituals stay out of started and answered", () => {
  const totals = createDayTotals(
    day,
    [
      act({ internal: true }),
      act({ leadReply: true }),
      act({ kind: "ritual" }),
      act({}),
      act({ initiative: "proactive" }),
    ],
    clock,
  );
  expect([countOf(totals, "reactive", "email"), countOf(totals, "proactive")]).toEqual([1, 1]);
  expect([totals.rituals, totals.leadReplies, totals.actions]).toEqual([1, 1, 5]);
  expect(totals.hours).toEqual({ "10": [1, 1] });
});

test("a quote is followed up on its day only by something later on its opportunity", () => {
  const quote = act({ kind: "quote", initiative: "none", opportunity: "o1" });
  const earlier = act({ initiative: "proactive", opportunity: "o1", at: "2026-03-12T09:00:00+01:00" });
  const later = act({ initiative: "proactive", opportunity: "o1", at: "2026-03-12T11:00:00+01:00" });
  expect(createDayTotals(day, [quote, earlier], clock).quotes[0]?.followedUp).toBe(false);
  expect(createDayTotals(day, [quote, earlier, later], clock).quotes[0]?.followedUp).toBe(true);
});

test("contacts: what I started, and meetings whoever began them; never among colleagues alone", () => {
  const totals = createDayTotals(
    day,
    [
      act({ account: "answered" }),
      act({ account: "started", initiative: "proactive" }),
      act({ account: "met", kind: "meeting", initiative: "none" }),
      act({ account: "inside", kind: "meeting", internal: true }),
    ],
    clock,
  );
  expect(totals.contacts).toEqual(["met", "started"]);
});

const anyAction = fc.record({
  kind: fc.constantFrom("email", "call", "admin", "quote", "help-request", "task", "x-own", "ritual"),
  initiative: fc.constantFrom("proactive", "reactive", "none"),
  minutes: fc.option(fc.double({ min: 0, max: 120, noNaN: true })),
  account: fc.option(fc.constantFrom("c1", "c2")),
  opportunity: fc.option(fc.constantFrom("o1", "o2")),
  advances: fc.option(fc.boolean()),
  topic: fc.option(fc.constantFrom("t1", "t2")),
  hard: fc.boolean(),
  due: fc.option(fc.record({ hard: fc.nat(3), other: fc.nat(3) })),
  second: fc.nat(86_399),
});

test("the order of the log changes nothing, not even a bit", () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (drafts, keys) => {
      const actions = drafts.map(({ second, kind, initiative, ...rest }, index) =>
        act({
          ...rest,
          id: `p${index}`,
          kind,
          initiative,
          at: new Date(Date.UTC(2026, 2, 11, 23) + second * 1000).toISOString(),
        }),
      );
      const shuffled = actions
        .map((action) => ({ action, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ action }) => action);
      expect(JSON.stringify(createDayTotals(day, shuffled, clock))).toBe(
        JSON.stringify(createDayTotals(day, actions, clock)),
      );
    }),
  );
});

test("one action after the other gives what the whole day gives, or says that it cannot tell", () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 40 }), fc.boolean(), (drafts, isVoided) => {
      const actions = drafts.map(({ second, kind, initiative, ...rest }, index) =>
        act({
          ...rest,
          id: `p${(index * 7) % 41}`,
          kind,
          initiative,
          phase: index % 3 === 0 ? "propose" : null,
          leadReply: index % 11 === 10,
          internal: index % 7 === 6,
          at: new Date(Date.UTC(2026, 2, 11, 23) + second * 1000).toISOString(),
          ...(isVoided && index % 5 === 4 ? { voidedAt: "2026-03-12T20:00:00+01:00" } : {}),
        }),
      );
      let totals = createDayTotals(day, [], clock);
      for (const [index, action] of actions.entries()) {
        const whole = createDayTotals(day, actions.slice(0, index + 1), clock);
        totals = addToDayTotals(totals, action, clock) ?? whole;
        expect(totals).toEqual(whole);
      }
    }),
  );
});

test("only a quote and what pursues it make a day be read again", () => {
  const quote = act({ kind: "quote", initiative: "none", opportunity: "o1" });
  const pursuit = act({ initiative: "proactive", opportunity: "o1", at: "2026-03-12T11:00:00+01:00" });
  const elsewhere = act({ initiative: "proactive", opportunity: "o2" });
  expect(addToDayTotals(createDayTotals(day, [quote], clock), pursuit, clock)).toBeNull();
  expect(addToDayTotals(createDayTotals(day, [pursuit], clock), quote, clock)).toBeNull();
  expect(addToDayTotals(createDayTotals(day, [quote], clock), elsewhere, clock)?.actions).toBe(2);
});
