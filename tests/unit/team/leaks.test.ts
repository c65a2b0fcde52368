import fc from "fast-check";
import { expect, test } from "vitest";
import { createJournalLog } from "@/lib/coach/journal-log";
import type { JournalHeader, JournalRecord } from "@/lib/model/journal";
import { readJournal } from "@/lib/model/journal-reader";
import { buildSummary, noWords } from "@/lib/team/build-summary";
import { periodOf } from "@/lib/team/period";
import { encodeSummary } from "@/lib/team/summary";
import { summaryFacts } from "@/lib/team/summary-facts";

const days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"];

/** A journal that names a secret wherever the format takes a text that someone typed, or a field that it does not know. */
function journalWith(secret: string, minute: number): string[] {
  const clock = (hour: number) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  const site = { site: secret, kind: secret.slice(0, 40), key: secret };
  const at = (day: string, hour: number) => `${day}T${clock(hour)}:00+01:00`;
  const from = "2026-03-02";
  const match = { kinds: ["call", `x-${secret}`] };
  return [
    { record: "journal", version: 1, exportedAt: at("2026-03-31", 18), timeZone: "Europe/Paris" },
    {
      record: "schedule",
      from,
      days: Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, ["09:00-18:00"]])),
    },
    {
      record: "account",
      id: secret,
      name: secret,
      tags: [secret],
      status: secret,
      segment: "gold",
      active: true,
      keys: [site],
      address: secret,
    },
    {
      record: "contact",
      id: `c-${secret}`,
      name: secret,
      account: secret,
      keys: [site],
      mail: `${secret}@example.com`,
    },
    {
      record: "opportunity",
      id: secret,
      account: secret,
      createdAt: at(from, 9),
      origin: "self",
      targetFit: null,
      owner: secret,
      name: secret,
      product: secret,
    },
    {
      record: "stage",
      opportunity: secret,
      at: at("2026-03-04", 10),
      stage: "won",
      amount: 1234.56,
      currency: "EUR",
      probability: null,
      expectedClose: null,
    },
    {
      record: "routine",
      id: secret,
      name: secret,
      from,
      to: null,
      match,
      times: 1,
      per: "day",
      catalogue: secret.slice(0, 60),
    },
    {
      record: "routine",
      id: `2-${secret}`,
      name: secret,
      cue: secret,
      from,
      to: null,
      match,
      times: 1,
      per: "week",
    },
    { record: "plan", id: secret, pattern: "reactive-email", cue: secret, act: secret, from, to: null },
    { record: "person", inPostSince: "2025-01-06", name: secret },
    ...days.flatMap((day) => [
      {
        record: "action",
        id: `r-${day}`,
        at: at(day, 9),
        kind: "ritual",
        initiative: "none",
        minutes: 12,
        subject: secret,
      },
      ...[10, 11, 12, 14, 15, 16].map((hour) => ({
        record: "action",
        id: `${secret} ${day} ${hour}`,
        at: at(day, hour),
        kind: "email",
        initiative: "reactive",
        minutes: 7,
        account: secret,
        contact: `c-${secret}`,
        opportunity: secret,
        subject: secret,
        note: secret,
        topic: secret,
        source: "click",
      })),
      {
        record: "action",
        id: `x-${day}`,
        at: at(day, 17),
        kind: `x-${secret}`,
        initiative: "proactive",
        minutes: 9,
        choice: secret,
      },
    ]),
  ].map((record) => JSON.stringify(record));
}

function payloads(lines: readonly string[]): string {
  const records: JournalRecord[] = [];
  let header: JournalHeader | null = null;
  for (const read of readJournal(lines)) {
    if (read.type === "header") header = read.header;
    else if (read.type === "record") records.push(read.record);
    else throw new Error(JSON.stringify(read));
  }
  if (!header) throw new Error("no header");
  const log = createJournalLog(header, records);
  return ["2026-W10", "2026-03", "2026-W20", "2020-01"]
    .map((id) => {
      const period = periodOf(id);
      if (!period) throw new Error(id);
      const choices = { withheld: [], comments: [], words: noWords };
      return new TextDecoder().decode(encodeSummary(buildSummary(summaryFacts(log, period), choices)));
    })
    .join("\n");
}

const secret = fc
  .tuple(
    fc.constantFrom("anne", "Verdier", "acme-sa", "Réunion", "offre"),
    fc.stringMatching(/^[a-z0-9-]{6,20}$/),
  )
  .map(([word, more]) => `${word}zq${more}`);

test("names, subjects, addresses, hours and rituals are in none of the bytes, wherever a journal names them", () => {
  fc.assert(
    fc.property(secret, fc.integer({ min: 1, max: 59 }), (name, minute) => {
      const bytes = payloads(journalWith(name, minute));
      expect(bytes.toLowerCase()).not.toContain(name.toLowerCase());
      expect(bytes).not.toMatch(/zq|ritual|@|\d\d:\d\d|T\d\d|1234/);
      expect(bytes).toContain('"answered":30');
    }),
    { numRuns: 60 },
  );
});

test("a journal of nothing but its header gives a summary of nothing, and so does a period that it does not know", () => {
  const [header = ""] = journalWith("x", 1);
  for (const line of payloads([header]).split("\n"))
    expect(JSON.parse(line)).toMatchObject({ days: { scheduled: 0, eligible: 0 }, counts: [], patterns: [] });
});
