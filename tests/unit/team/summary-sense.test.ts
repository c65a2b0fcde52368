import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInKinds } from "@/lib/model/action";
import { buildSummary, noWords } from "@/lib/team/build-summary";
import { periodOf } from "@/lib/team/period";
import { decodeSummary, encodeSummary, readSummary, type Summary } from "@/lib/team/summary";
import { shareOf, summaryOf } from "../../fixtures/summary";

const whole = summaryOf("2026-10", {
  days: { scheduled: 21, eligible: 19 },
  counts: [{ kind: "email", started: 40, answered: 80, other: 3 }],
  shares: [shareOf("email-started", 40, 120)],
  patterns: [
    {
      pattern: "reactive-email",
      probability: 0.995,
      mean: 0.81,
      low: 0.77,
      high: 0.85,
      marker: 0.7,
      eligibleDays: 60,
      contested: null,
    },
  ],
  deals: [{ segment: "gold", source: "sought", won: 4, closed: 10 }],
  forecast: { n: 40, announced: 18.4, came: 14, standardError: 2.9 },
  trials: [
    { practice: "read-crm", outcome: "meetings", pairs: 6, difference: 0.8, low: -0.3, high: 1.9, p: 0.09 },
  ],
});

const bytesOf = (forged: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(forged));
const [mails, share, pattern, cell] = [whole.counts[0], whole.shares[0], whole.patterns[0], whole.deals[0]];

test("what is whole is read", () => {
  expect(readSummary(encodeSummary(whole))).toEqual(whole);
});

test.each<[string, object]>([
  ["a period that is not the one it names", { period: { ...whole.period, to: "2096-10-31" } }],
  ["more days than the month has", { days: { scheduled: 21, eligible: 400 } }],
  ["one kind counted twice", { counts: [mails, mails] }],
  ["more mails in the share than were counted", { shares: [shareOf("email-started", 60, 200)] }],
  ["more mails started than were counted", { shares: [shareOf("email-started", 60, 120)] }],
  ["an interval that leaves its share out", { shares: [{ ...share, low: 0.6, high: 0.9 }] }],
  ["an interval narrower than its count allows", { shares: [{ ...share, low: 0.33, high: 0.34 }] }],
  ["a share of nothing", { shares: [{ ...share, n: 0 }] }],
  ["a pattern's interval upside down", { patterns: [{ ...pattern, low: 0.9, high: 0.7 }] }],
  ["more deals won than ended", { deals: [{ ...cell, won: 11 }] }],
  ["one context twice", { deals: [cell, cell] }],
  ["more successes announced than deals", { forecast: { ...whole.forecast, announced: 41 } }],
  ["more successes than deals", { forecast: { ...whole.forecast, came: 41 } }],
  ["an effect outside its interval", { trials: [{ ...whole.trials[0], difference: 9 }] }],
  ["a line that is withheld and told", { withheld: ["counts.email"] }],
])("contradictory: %s", (_what, forged) => {
  expect(readSummary(bytesOf({ ...whole, ...forged }))).toBe("contradictory");
});

test.each<[string, string]>([
  ["beyond what a number holds", '"started":1e400'],
  ["beyond safe integers", '"started":9007199254740993'],
  ["below nothing", '"started":-1'],
  ["half a mail", '"started":0.5'],
])("no summary: a count %s", (_what, forged) => {
  const text = new TextDecoder().decode(encodeSummary(whole)).replace('"started":40', forged);
  expect(readSummary(new TextEncoder().encode(text))).toBe("no-summary");
});

test("a pattern below the probability from which patterns are shared is none that Cairn sent", () => {
  expect(readSummary(bytesOf({ ...whole, patterns: [{ ...pattern, probability: 0.97 }] }))).toBe(
    "no-summary",
  );
});

const counts = fc.array(
  fc.record({
    kind: fc.constantFrom(...builtInKinds),
    initiative: fc.constantFrom("proactive" as const, "reactive" as const, "none" as const),
    internal: fc.boolean(),
    count: fc.integer({ min: 1, max: 9_000 }),
  }),
  { maxLength: 12 },
);

test("whatever was counted, the summary made of it is one that can be read", () => {
  const period = periodOf("2026-10");
  if (!period) throw new Error("a month");
  fc.assert(
    fc.property(
      counts,
      fc.nat(500).chain((due) => fc.record({ due: fc.constant(due), followedUp: fc.nat(due) })),
      fc.subarray(["counts.email", "shares.email-started", "shares.quotes-followed-up"]),
      (counted, quotes, withheld) => {
        const days = { scheduled: 21, eligible: 20 };
        const facts = { period, days, counts: counted, quotes, routines: [], patterns: [], figures: [] };
        const made: Summary = buildSummary(facts, { withheld, comments: [], words: noWords });
        expect(decodeSummary(encodeSummary(made))).toEqual(made);
      },
    ),
  );
});
