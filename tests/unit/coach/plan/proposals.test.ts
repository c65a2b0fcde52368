import { describe, expect, test } from "vitest";
import { type PlanLog, proposalsFor } from "@/lib/coach/plan/proposals";
import type { Account } from "@/lib/model/people";
import { actionOn, dayAt, workedDays } from "../routines/routine-life";

const days = workedDays(80);
const today = dayAt(days, 70);

function logOf(fields: Partial<PlanLog> = {}): PlanLog {
  return {
    actions: [],
    accounts: [],
    opportunities: [],
    stages: [],
    firstDay: dayAt(days, 0),
    workedDaysBetween: (after, upTo) => days.filter(({ day }) => day > after && day <= upTo).length,
    ...fields,
  };
}

const accountOf = (id: string, fields: Partial<Account> = {}): Account => ({
  record: "account",
  id,
  active: true,
  status: "customer",
  segment: "gold",
  ...fields,
});
const opportunityOf = (id: string, nextStep: string | null = null) => ({
  record: "opportunity" as const,
  id,
  createdAt: "2026-01-05T09:00:00Z",
  nextStep,
});
const idsOf = (log: PlanLog, dismissed?: ReadonlySet<string>) =>
  proposalsFor(log, today, dismissed).map(({ id }) => id);

describe("an account past its cadence", () => {
  test("of gold after 20 worked days, not on the twentieth", () => {
    const called = (index: number) => [
      actionOn(dayAt(days, index), { kind: "call", initiative: "proactive", account: "a" }),
    ];
    expect(idsOf(logOf({ accounts: [accountOf("a")], actions: called(49) }))).toEqual(["account:a"]);
    expect(idsOf(logOf({ accounts: [accountOf("a")], actions: called(50) }))).toEqual([]);
  });

  test("an answer is no word of one's own, a visit always is", () => {
    const at = { account: "a" };
    const answer = actionOn(today, { ...at, kind: "email", initiative: "reactive" });
    const visit = actionOn(today, { ...at, kind: "visit", initiative: "reactive" });
    expect(idsOf(logOf({ accounts: [accountOf("a")], actions: [answer] }))).toEqual(["account:a"]);
    expect(idsOf(logOf({ accounts: [accountOf("a")], actions: [visit] }))).toEqual([]);
  });

  test("only active customers count", () => {
    const others = [
      accountOf("p", { status: "prospect" }),
      accountOf("f", { active: false }),
      accountOf("m", { mergedInto: "a" }),
    ];
    expect(idsOf(logOf({ accounts: others }))).toEqual([]);
  });
});

describe("a quotation without follow-up", () => {
  const quote = actionOn(dayAt(days, 65), { kind: "quote", opportunity: "o" });

  test("is proposed between three and thirty worked days", () => {
    expect(idsOf(logOf({ actions: [quote] }))).toEqual([`quotation:${quote.id}`]);
    expect(idsOf(logOf({ actions: [{ ...quote, day: dayAt(days, 68) }] }))).toEqual([]);
    expect(idsOf(logOf({ actions: [{ ...quote, day: dayAt(days, 39) }] }))).toEqual([]);
  });

  test("is done by a follow-up, a word on the same opportunity, or the deal's end", () => {
    const later = dayAt(days, 67);
    const follow = actionOn(later, { kind: "email", initiative: "proactive", followsUp: quote.id });
    const word = actionOn(later, { kind: "call", initiative: "proactive", opportunity: "o" });
    const won = {
      record: "stage" as const,
      opportunity: "o",
      at: `${later}T10:00:00+01:00`,
      stage: "won" as const,
    };
    expect(idsOf(logOf({ actions: [quote, follow] }))).toEqual([]);
    expect(idsOf(logOf({ actions: [quote, word] }))).toEqual([]);
    expect(idsOf(logOf({ actions: [quote], stages: [won] }))).toEqual([]);
  });
});

test("a promised call back comes first, until one has called", () => {
  const promise = actionOn(dayAt(days, 66), {
    kind: "call",
    initiative: "reactive",
    contact: "c",
    promisedFor: dayAt(days, 69),
  });
  const log = logOf({ actions: [promise], opportunities: [opportunityOf("o")] });
  expect(idsOf(log)).toEqual([`call-back:${promise.id}`, "next-step:o"]);
  const kept = actionOn(dayAt(days, 69), { kind: "call", initiative: "proactive", contact: "c" });
  expect(idsOf(logOf({ actions: [promise, kept] }))).toEqual([]);
  expect(idsOf(logOf({ actions: [{ ...promise, promisedFor: dayAt(days, 72) }] }))).toEqual([]);
});

test("an opportunity without a dated next step, or with one that has passed", () => {
  const opportunities = [
    opportunityOf("none"),
    opportunityOf("past", dayAt(days, 60)),
    opportunityOf("next", today),
  ];
  expect(idsOf(logOf({ opportunities }))).toEqual(["next-step:past", "next-step:none"]);
});

test("three at most, of different kinds first; what was put aside makes room", () => {
  const accounts = ["a", "b", "c"].map((id) => accountOf(id));
  const log = logOf({ accounts, opportunities: [opportunityOf("o")] });
  expect(idsOf(log)).toEqual(["account:a", "next-step:o", "account:b"]);
  expect(idsOf(log, new Set(["account:a", "next-step:o"]))).toEqual(["account:b", "account:c"]);
});

test("a follow-up counts by its instant, also where a journey changed the offset between", () => {
  const sent = dayAt(days, 65);
  const quote = { kind: "quote" as const, initiative: "reactive" as const, account: "q" };
  const call = { kind: "call" as const, initiative: "proactive" as const, account: "q" };
  const inMontreal = (at: string) => [
    actionOn(sent, { ...quote, id: "quote", at: `${sent}T15:00:00+01:00` }),
    actionOn(sent, { ...call, at: `${sent}T${at}-05:00` }),
  ];
  // Ten in Montreal is four in Paris, after the quote; eight is two, before it.
  expect(idsOf(logOf({ actions: inMontreal("10:00:00") }))).toEqual([]);
  expect(idsOf(logOf({ actions: inMontreal("08:00:00") }))).toEqual(["quotation:quote"]);
});
