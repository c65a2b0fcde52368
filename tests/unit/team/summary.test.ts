import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSummary, noWords, type SummaryFacts } from "@/lib/team/build-summary";
import { decodeSummary, encodeSummary } from "@/lib/team/summary";

const secret = "Anne Martin";

const facts: SummaryFacts = {
  period: { type: "week", id: "2026-W10", from: "2026-03-02", to: "2026-03-08" },
  days: { scheduled: 5, eligible: 5 },
  counts: [
    { kind: "email", initiative: "reactive", internal: false, count: 41 },
    { kind: "email", initiative: "proactive", internal: false, count: 9 },
    { kind: "ritual", initiative: "none", internal: false, count: 5 },
    { kind: `x-${secret.replace(" ", "-")}`, initiative: "none", internal: false, count: 2 },
  ],
  quotes: { due: 4, followedUp: 3 },
  routines: [
    {
      routine: { catalogue: "read-crm", match: { kinds: ["crm-review"] }, times: 1, per: "day" },
      strength: 0.8123456,
      state: "marker",
      done: 14,
      due: 15,
    },
    {
      routine: { match: { kinds: ["call", "x-Anne"] }, times: 3, per: "week" },
      strength: 0.4,
      state: "forming",
      done: 2,
      due: 3,
    },
  ],
  patterns: [
    {
      pattern: "reactive-email",
      state: "flag",
      probability: 0.993,
      mean: 0.83,
      low: 0.78,
      high: 0.88,
      marker: 0.7,
      eligibleDays: 60,
      contested: null,
    },
    {
      pattern: "reactive-phone",
      state: "flag",
      probability: 0.97,
      mean: 0.8,
      low: 0.7,
      high: 0.9,
      marker: 0.65,
      eligibleDays: 60,
      contested: null,
    },
    {
      pattern: "back-office-overload",
      state: "watch",
      probability: 0.995,
      mean: 0.5,
      low: 0.4,
      high: 0.6,
      marker: 0.38,
      eligibleDays: 60,
      contested: null,
    },
  ],
  figures: [{ figure: "started-week", value: 9, second: 41 }],
};
const choices = { withheld: [], comments: [], words: noWords };

test("counts, shares with n and interval, routines; patterns only when flagged at 0.99", () => {
  const built = buildSummary(facts, choices);
  expect(built.counts).toEqual([
    { kind: "email", started: 9, answered: 41, other: 0 },
    { kind: "own", started: 0, answered: 0, other: 2 },
  ]);
  expect(built.shares.map(({ of, n }) => [of, n])).toEqual([
    ["email-started", 50],
    ["quotes-followed-up", 4],
  ]);
  expect(built.patterns.map(({ pattern }) => pattern)).toEqual(["reactive-email"]);
  expect(built.routines).toEqual([
    { routine: { catalogue: "read-crm" }, strength: 0.8123, state: "marker", done: 14, due: 15 },
    {
      routine: { kinds: ["call", "own"], times: 3, per: "week" },
      strength: 0.4,
      state: "forming",
      done: 2,
      due: 3,
    },
  ]);
});

test("names that someone typed, rituals and hours have no way in", () => {
  const text = new TextDecoder().decode(encodeSummary(buildSummary(facts, choices)));
  for (const leak of ["Anne", "Martin", "ritual", "T09", "09:", "@"]) expect(text).not.toContain(leak);
});

test("what was struck out leaves no trace but its name among the withheld", () => {
  const lines = [
    "counts.email",
    "counts.own",
    "shares.email-started",
    "shares.quotes-followed-up",
    "routines.read-crm",
    "routines.own-1",
    "patterns.reactive-email",
    "figures.started-week",
    "words.questions",
  ];
  const words = { ...noWords, questions: "How do I reach the buyer?" };
  fc.assert(
    fc.property(fc.subarray(lines), (withheld) => {
      const built = buildSummary(facts, {
        withheld,
        comments: [{ line: "counts.email", text: "trade fair" }],
        words,
      });
      const text = new TextDecoder().decode(encodeSummary(built));
      expect(built.withheld).toEqual([...withheld].sort());
      expect(text.includes('"answered":41')).toBe(!withheld.includes("counts.email"));
      expect(text.includes("trade fair")).toBe(!withheld.includes("counts.email"));
      expect(text.includes('"probability":0.993')).toBe(!withheld.includes("patterns.reactive-email"));
      expect(text.includes("reach the buyer")).toBe(!withheld.includes("words.questions"));
      expect(text.includes('"strength":0.8123')).toBe(!withheld.includes("routines.read-crm"));
      expect(text.includes('"strength":0.4,')).toBe(!withheld.includes("routines.own-1"));
    }),
  );
});

test("preview and payload are the same bytes, and a field too many is refused", () => {
  const bytes = encodeSummary(buildSummary(facts, choices));
  const read = decodeSummary(bytes);
  expect(read && encodeSummary(read)).toEqual(bytes);
  const smuggled = new TextDecoder().decode(bytes).replace('"counts":[', `"customer":"${secret}","counts":[`);
  expect(decodeSummary(new TextEncoder().encode(smuggled))).toBeNull();
  expect(decodeSummary(new Uint8Array([0xff, 0xfe]))).toBeNull();
});
