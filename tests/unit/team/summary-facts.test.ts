import { expect, test } from "vitest";
import { createJournalLog } from "@/lib/coach/journal-log";
import type { Action } from "@/lib/model/action";
import type { JournalRecord } from "@/lib/model/journal";
import { buildSummary, noWords } from "@/lib/team/build-summary";
import { defaultSettings } from "@/lib/model/settings";
import { periodOf } from "@/lib/team/period";
import { encodeSummary } from "@/lib/team/summary";
import { summaryFacts } from "@/lib/team/summary-facts";

const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
const header = {
  record: "journal",
  version: 1,
  exportedAt: "2026-03-31T18:00:00+02:00",
  timeZone: "Europe/Paris",
} as const;
const secret = "Verdier-Anne";

let number = 0;
const action = (day: string, clock: string, over: Partial<Action>): Action => ({
  record: "action",
  id: `a${++number}`,
  at: `${day}T${clock}:00+01:00`,
  kind: "email",
  initiative: "reactive",
  ...over,
});

const days = Array.from(
  { length: 20 },
  (_, index) => `2026-03-${String(2 + index + 2 * Math.floor(index / 5)).padStart(2, "0")}`,
);

const records: JournalRecord[] = [
  {
    record: "schedule",
    from: "2026-03-02",
    days: Object.fromEntries(weekdays.map((day) => [day, ["09:00-18:00"]])),
  },
  { record: "account", id: secret, name: secret, tags: [secret], status: secret },
  { record: "contact", id: `c-${secret}`, name: secret },
  {
    record: "routine",
    id: `r-${secret}`,
    name: `Call ${secret}`,
    from: "2026-03-02",
    match: { kinds: ["call", `x-${secret}`] },
    times: 1,
    per: "day",
  },
  ...days.flatMap((day) => [
    action(day, "09:02", { kind: "x-coffee", initiative: "none", minutes: 10 }),
    ...Array.from({ length: 9 }, (_, index) =>
      action(day, `1${index % 8}:1${index % 5}`, { account: secret, contact: `c-${secret}` }),
    ),
    action(day, "14:41", { initiative: "proactive", account: secret, opportunity: secret }),
    action(day, "15:17", { kind: "help-request", initiative: "none", topic: secret, internal: true }),
    action(day, "16:23", { kind: `x-${secret}`, initiative: "none", minutes: 25, account: secret }),
    action(day, "11:37", { kind: "ritual", initiative: "none", minutes: 15 }),
  ]),
];

function payload(id: string): string {
  const period = periodOf(id);
  if (!period) throw new Error(id);
  const facts = summaryFacts(createJournalLog(header, records), period);
  const summary = buildSummary(facts, { withheld: [], comments: [], words: noWords });
  return new TextDecoder().decode(encodeSummary(summary));
}

test("a week counts its eligible days", () => {
  const week = JSON.parse(payload("2026-W12"));
  expect(week.days).toEqual({ scheduled: 5, eligible: 5 });
  expect(week.counts).toContainEqual({ kind: "email", started: 5, answered: 45, other: 0 });
  expect(week.shares).toContainEqual(expect.objectContaining({ of: "email-started", share: 0.1, n: 50 }));
});

test("a daily coffee, once recognised, is not in the counts", () => {
  const { counts } = JSON.parse(payload("2026-W13"));
  const own = counts.find(({ kind }: { kind: string }) => kind === "own");
  expect(own).toMatchObject({ other: 5 });
});

test("nothing of a customer, a topic, a person's own kind, an hour or a ritual gets in", () => {
  for (const id of ["2026-W10", "2026-W12", "2026-03"]) {
    const text = payload(id);
    expect(text).not.toMatch(/verdier|anne|coffee|ritual|\d\d:\d\d|T\d\d|@/i);
  }
});

test.each([
  ["2026-W10", "2026-03-02", "2026-03-08"],
  ["2026-W01", "2025-12-29", "2026-01-04"],
  ["2026-W53", "2026-12-28", "2027-01-03"],
  ["2024-02", "2024-02-01", "2024-02-29"],
])("%s is from %s to %s", (id, from, to) => {
  expect(periodOf(id)).toMatchObject({ id, from, to });
});

test.each(["2025-W53", "2026-W00", "2026-13", "2026", "W10"])("%s is no period", (id) => {
  expect(periodOf(id)).toBeNull();
});

test("pinned figures go along over the summary's own period; one named after a product stays at home", () => {
  const period = periodOf("2026-W12");
  if (!period) throw new Error("no week");
  const settings = {
    ...defaultSettings("en", "Europe/Paris"),
    flashFigures: [
      "started-today",
      "started-week",
      "meetings-month",
      "won-value.month",
      "won.year.segment.gold",
      `won.year.product.${secret}`,
      "open-deals.now",
    ].slice(0, 7),
  };
  const won = (id: string, day: string) => [
    {
      record: "opportunity" as const,
      id,
      account: "g",
      createdAt: `${day}T08:00:00Z`,
      name: secret,
      product: secret,
    },
    { record: "stage" as const, opportunity: id, at: `${day}T09:00:00Z`, stage: "won" as const, amount: 700 },
  ];
  const log = createJournalLog(header, [
    ...records,
    settings,
    { record: "account", id: "g", segment: "gold" },
    ...won("in", "2026-03-18"),
    ...won("later", "2026-03-30"),
  ]);
  const { figures } = summaryFacts(log, period);
  expect(figures).toEqual([
    { figure: "started", value: 5, second: 45 },
    { figure: "meetings", value: 0, second: null },
    { figure: "won-value", value: 700, second: null },
    { figure: "won-of-gold", value: 1, second: null },
  ]);
  const payload = encodeSummary(
    buildSummary(summaryFacts(log, period), {
      withheld: ["figures.won-value"],
      comments: [],
      words: noWords,
    }),
  );
  const text = new TextDecoder().decode(payload);
  expect(text).not.toContain('won-value","value');
  expect(text).not.toContain(secret);
});
