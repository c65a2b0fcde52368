import { expect, test } from "vitest";
import { createJournalLog } from "@/lib/coach/journal-log";
import { outcomeKinds } from "@/lib/coach/experiments/outcome-kinds";
import type { JournalRecord } from "@/lib/model/journal";
import { buildSummary, chosenFacts, noWords } from "@/lib/team/build-summary";
import { periodOf } from "@/lib/team/period";
import { decodeSummary, encodeSummary } from "@/lib/team/summary";
import { summaryFacts } from "@/lib/team/summary-facts";
import { salesFacts } from "@/lib/team/summary-sales";
import { trialResults } from "@/lib/team/summary-trials";

const header = {
  record: "journal",
  version: 1,
  exportedAt: "2026-11-23T17:00:00Z",
  timeZone: "Europe/Paris",
} as const;
const period = periodOf("2026-10") ?? { type: "month", id: "2026-10", from: "2026-10-01", to: "2026-10-31" };

const deal = (
  id: string,
  stage: "won" | "lost" | "negotiation",
  on: string,
  origin: "self" | "marketing" | null = "self",
): JournalRecord[] => [
  {
    record: "opportunity",
    id,
    name: "Secret Tower",
    account: "a1",
    createdAt: "2026-01-05T09:00:00Z",
    origin,
  },
  {
    record: "stage",
    opportunity: id,
    at: "2026-01-05T09:00:00Z",
    stage: "negotiation",
    probability: 0.5,
    amount: 777,
  },
  { record: "stage", opportunity: id, at: `${on}T09:00:00Z`, stage },
];
const account: JournalRecord = { record: "account", id: "a1", name: "Secret SARL", segment: "gold" };

test("deals of the year to the period's end by context, and nothing that came after it", () => {
  const log = createJournalLog(header, [
    account,
    ...deal("d1", "won", "2026-10-20"),
    ...deal("d2", "lost", "2026-03-02"),
    ...deal("d3", "won", "2026-06-02", "marketing"),
    ...deal("d4", "won", "2026-11-02"),
    ...deal("d5", "lost", "2025-10-30"),
    { record: "person", inPostSince: "2025-11-01" },
  ]);
  expect(salesFacts(log, period)).toEqual({
    deals: [
      { segment: "gold", source: "sought", won: 1, closed: 2 },
      { segment: "gold", source: "inbound", won: 1, closed: 1 },
    ],
    forecast: null,
    tenure: "first-year",
  });
});

test("forecasts are told from twenty ended deals on", () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    deal(`d${index}`, index < 7 ? "won" : "lost", "2026-09-01"),
  );
  const { forecast } = salesFacts(createJournalLog(header, [account, ...many.flat()]), period);
  expect(forecast).toMatchObject({ n: 20, announced: 10, came: 7 });
});

test("no name, amount or day of a deal finds a way into the payload, and what was not chosen is not in it", () => {
  const log = createJournalLog(header, [account, ...deal("d1", "won", "2026-10-20")]);
  const facts = summaryFacts(log, period);
  const choices = { withheld: [], comments: [], words: noWords };
  const all = new TextDecoder().decode(encodeSummary(buildSummary(facts, choices)));
  for (const leak of ["Secret", "SARL", "777", "2026-10-20", "a1", "d1"]) expect(all).not.toContain(leak);
  expect(all).toContain('"won":1');
  const fewer = chosenFacts(facts, { patterns: true, deals: false, trials: true });
  expect(buildSummary(fewer, choices)).toMatchObject({ deals: [], forecast: null, tenure: null });
  const struck = buildSummary(facts, { ...choices, withheld: ["deals.gold-sought"] });
  expect(struck.deals).toEqual([]);
});

test("a summary of before these parts is still read", () => {
  const log = createJournalLog(header, [account]);
  const now = buildSummary(summaryFacts(log, period), { withheld: [], comments: [], words: noWords });
  const { deals: _d, phases: _p, forecast: _f, tenure: _t, trials: _r, words, ...rest } = now;
  const { wentWell, wantHelp, questions } = words;
  const old = JSON.stringify({ ...rest, words: { wentWell, wantHelp, questions } });
  expect(decodeSummary(new TextEncoder().encode(old))).toEqual(now);
});

const monday = (week: number) =>
  new Date(Date.parse("2026-06-01") + week * 7 * 86_400_000).toISOString().slice(0, 10);

test("a trial on a known practice is told with its interval; one on an own routine, or too short, is not", () => {
  const registration = {
    design: "weeks" as const,
    routine: "r1",
    outcome: outcomeKinds.calls,
    pairs: 6,
    firstMonday: monday(0),
    firstIsOn: [true, true, false, true, false, true],
    analysis: "sign-flip-1" as const,
  };
  const hash = "0".repeat(64);
  const calls: JournalRecord[] = registration.firstIsOn.flatMap((firstIsOn, pair) => {
    const on = monday(2 * pair + (firstIsOn ? 0 : 1));
    return [0, 1, 2].map(
      (nth): JournalRecord => ({
        record: "action",
        id: `c${pair}-${nth}`,
        at: `${on}T0${8 + (nth > 1 ? 1 : 0)}:00:00Z`,
        kind: "call",
        initiative: "proactive",
      }),
    );
  });
  const routine: JournalRecord = {
    record: "routine",
    id: "r1",
    name: "My secret way",
    from: "2026-05-01",
    match: { kinds: ["prospecting"] },
    times: 1,
    per: "day",
  };
  const experiment: JournalRecord = {
    record: "experiment",
    id: "e1",
    registeredAt: "2026-05-30T09:00:00Z",
    registration,
    hash,
  };
  const log = (catalogue: string | null) =>
    createJournalLog(header, [{ ...routine, catalogue }, experiment, ...calls]);
  expect(trialResults(log("prospecting-block"), "2026-10-31")).toMatchObject([
    { practice: "prospecting-block", outcome: "calls", pairs: 6, difference: 3 },
  ]);
  expect(trialResults(log(null), "2026-10-31")).toEqual([]);
  expect(trialResults(log("prospecting-block"), monday(7))).toEqual([]);
});
