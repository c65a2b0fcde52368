import { expect, test } from "vitest";
import { createJournalLog } from "@/lib/coach/journal-log";
import { replay } from "@/lib/coach/replay";
import type { JournalHeader, JournalRecord } from "@/lib/model/journal";
import { readJournal } from "@/lib/model/journal-reader";
import { act, fiveDays, workdays } from "./life";

const days = workdays("2026-01-05", 40);
const crowded = days[12] ?? "";
const header: JournalHeader = {
  record: "journal",
  version: 1,
  exportedAt: "2026-12-31T00:00:00Z",
  timeZone: "UTC",
};

/** Balanced mail on every day, and on one of them so many more lines, each with an id, an account and a choice of its own. */
function* journalOf(count: number): Generator<JournalRecord> {
  yield { record: "schedule", from: "2026-01-05", days: fiveDays };
  for (let i = 0; i < 20; i += 1)
    yield { record: "account", id: `c${i}`, status: "customer", active: true, segment: "gold" };
  for (const day of days)
    for (let i = 0; i < 20; i += 1)
      yield act(day, 540 + i * 20, {
        id: `${i}`,
        initiative: i % 2 === 0 ? "reactive" : "proactive",
        account: `c${i}`,
      });
  for (let i = 0; i < count; i += 1)
    yield act(crowded, i % 1440, {
      id: `more ${i}`,
      kind: (["email", "call", "quote", "help-request", "task", "crm-review"] as const)[i % 6] ?? "task",
      initiative: i % 6 === 5 ? "none" : i % 3 === 0 ? "proactive" : "reactive",
      account: i % 6 === 5 ? null : `a${i}`,
      opportunity: i % 6 === 5 ? null : `o${i}`,
      topic: `t${i}`,
      minutes: i % 7 === 0 ? null : i % 600,
      ...(i % 6 === 4 ? { due: { hard: 1 + (i % 900), other: 1 + (i % 700) }, hard: i % 5 === 0 } : {}),
    });
}

test("a million actions in a day are one day: read as they stand, in seconds, and no pattern on their account alone", () => {
  const started = performance.now();
  const report = replay(createJournalLog(header, journalOf(1_000_000)));
  expect(performance.now() - started).toBeLessThan(50_000);
  expect(report.days).toEqual({ scheduled: 40, eligible: 40 });
  for (const pattern of report.patterns) {
    expect(pattern.probability).toBeGreaterThanOrEqual(0);
    expect(pattern.probability).toBeLessThanOrEqual(1);
    expect(pattern.low).toBeLessThanOrEqual(pattern.high);
  }
  expect(report.patterns.find(({ pattern }) => pattern === "reactive-email")).toMatchObject({ episodes: [] });
});

test("lines of such a day read one by one", () => {
  let records = 0;
  const lines = function* () {
    yield JSON.stringify(header);
    for (const record of journalOf(20_000)) yield JSON.stringify(record);
  };
  for (const read of readJournal(lines())) {
    expect(read.type).not.toBe("error");
    records += 1;
  }
  expect(records).toBe(1 + 1 + 20 + 800 + 20_000);
});
