import ICAL from "ical.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { actionCalendar } from "@/lib/figures/action-calendar";
import { nextActions, type RuleAction, type RuleFacts, suggestedRules } from "@/lib/figures/next-actions";
import { type NextActionRule, nextActionRule } from "@/lib/model/next-action";

const rules: NextActionRule[] = suggestedRules.map((rule) =>
  nextActionRule.parse({ record: "next-action-rule", what: "", isOn: true, ...rule }),
);

let made = 0;
const action = (kind: string, day: string, fields: Partial<RuleAction> = {}): RuleAction => ({
  id: `x${++made}`,
  kind,
  day,
  at: `${day}T10:00:00Z`,
  initiative: kind === "email" || kind === "call" ? "proactive" : "none",
  account: "a",
  contact: null,
  opportunity: null,
  followsUp: null,
  ...fields,
});

const facts = (actions: readonly RuleAction[], given: Partial<RuleFacts> = {}): RuleFacts => ({
  accounts: [],
  actions,
  closedOpportunities: new Set(),
  answered: new Set(),
  addDays,
  addWorkedDays: (day, days) => addDays(day, days + 2),
  today: "2026-03-05",
  ...given,
});

const dues = (given: RuleFacts, of = rules) =>
  nextActions(of, given).map(({ due, account, since }) => [due, account, since]);

test("after a meeting: until one's own mail followed; an answer alone does not do it", () => {
  const meeting = action("meeting", "2026-03-02");
  expect(dues(facts([meeting]))).toEqual([["2026-03-04", "a", "2026-03-02"]]);
  expect(dues(facts([meeting, action("email", "2026-03-03", { initiative: "reactive" })]))).toHaveLength(1);
  expect(dues(facts([meeting, action("email", "2026-03-03")]))).toEqual([]);
  expect(dues(facts([meeting, action("email", "2026-03-03", { account: "b" })]))).toHaveLength(1);
  expect(dues(facts([action("meeting", "2025-11-02")]))).toEqual([]);
});

test("gold: a visit every four months, from the last one; never visited is due today; a former account is not", () => {
  const accounts = [
    { id: "a", segment: "gold", isActive: true },
    { id: "b", segment: "gold", isActive: true },
    { id: "c", segment: "gold", isActive: false },
    { id: "d", segment: "silver", isActive: true },
  ] as const;
  expect(dues(facts([action("visit", "2026-01-01")], { accounts }))).toEqual([
    ["2026-03-05", "b", null],
    ["2026-05-03", "a", "2026-01-01"],
  ]);
});

test("a quotation without an answer: called on the fifth worked day, unless answered, called, followed up or over", () => {
  const quote = action("quote", "2026-03-02", { id: "q", opportunity: "o" });
  expect(dues(facts([quote]))).toEqual([["2026-03-09", "a", "2026-03-02"]]);
  for (const later of [
    action("email", "2026-03-03", { initiative: "reactive" }),
    action("call", "2026-03-03"),
    action("email", "2026-03-03", { account: null, followsUp: "q" }),
    action("quote", "2026-03-03", { account: null, opportunity: "p", followsUp: "q" }),
  ])
    expect(nextActions(rules, facts([quote, later])).filter(({ id }) => id.endsWith(" q"))).toEqual([]);
  expect(dues(facts([quote], { closedOpportunities: new Set(["o"]) }))).toEqual([]);
});

test("what is off, taken away or answered asks for nothing", () => {
  const meeting = action("meeting", "2026-03-02");
  const [found] = nextActions(rules, facts([meeting]));
  expect(nextActions(rules, facts([meeting], { answered: new Set([found?.id ?? ""]) }))).toEqual([]);
  expect(
    dues(
      facts([meeting]),
      rules.map((rule) => ({ ...rule, isOn: false })),
    ),
  ).toEqual([]);
  expect(
    dues(
      facts([meeting]),
      rules.map((rule) => ({ ...rule, removedAt: "2026-03-01T00:00:00Z" })),
    ),
  ).toEqual([]);
});

test("each next action is one of its own, soonest first, whatever the log", () => {
  const anyAction = fc.record({
    kind: fc.constantFrom("meeting", "email", "quote", "call", "visit"),
    day: fc.integer({ min: 0, max: 60 }).map((back) => addDays("2026-03-05", -back)),
    initiative: fc.constantFrom("proactive", "reactive", "none"),
    account: fc.constantFrom("a", "b", null),
    opportunity: fc.constantFrom("o", null),
  });
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 30 }), (found) => {
      const actions = found
        .map(({ kind, day, ...fields }) => action(kind, day, fields))
        .toSorted((a, b) => (a.at < b.at ? -1 : 1));
      const asked = nextActions(rules, facts(actions));
      expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
      expect(asked.map(({ due }) => due)).toEqual(asked.map(({ due }) => due).toSorted());
    }),
  );
});

test("as a calendar file: whole days that block nothing, read back as they were", () => {
  const title = "Call Müller & Söhne; about the quote, today\nlater";
  const text = actionCalendar(
    ICAL,
    [{ id: "rule x 1", day: "2026-12-31", title, reason: "Because" }],
    "2026-11-23T10:00:00Z",
  );
  for (const line of text.split("\r\n"))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(76);
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent") ?? undefined,
  );
  expect(event.summary).toBe(title);
  expect(event.startDate.toString()).toBe("2026-12-31");
  expect(event.endDate.toString()).toBe("2027-01-01");
  expect(event.uid).toBe("rule%20x%201@cairn");
});
