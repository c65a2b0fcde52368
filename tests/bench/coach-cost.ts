import "temporal-polyfill/global";
import { createCoachContext, createDayInput } from "@/lib/coach/context";
import { createJournalLog, lastDayOf, rowsOf } from "@/lib/coach/journal-log";
import { addDay, live } from "@/lib/coach/live";
import { raisedByImportance, standings } from "@/lib/coach/pattern-standing";
import { replay } from "@/lib/coach/replay";
import type { JournalHeader, JournalRecord } from "@/lib/model/journal";
import { readJournal } from "@/lib/model/journal-reader";
import { coachJournal } from "./coach-journal.ts";
import { median } from "./statistics.ts";

/** Processor time of this process in milliseconds: other programs on the machine are not in it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median of so many runs, after as many that warm up. */
function timed(runs: number, act: () => void): number {
  const values: number[] = [];
  for (let run = 0; run < 2 * runs; run++) {
    const start = cpuMs();
    act();
    values.push(cpuMs() - start);
  }
  return median(values.slice(runs));
}

function read(lines: readonly string[]): { header: JournalHeader; records: JournalRecord[] } {
  let header: JournalHeader | null = null;
  const records: JournalRecord[] = [];
  for (const line of readJournal(lines)) {
    if (line.type === "header") header = line.header;
    else if (line.type === "record") records.push(line.record);
    else throw new Error(`line ${line.line} of the bench's journal does not read`);
  }
  if (header === null) throw new Error("the bench's journal has no header");
  return { header, records };
}

/**
 * What the coach costs in processor time: a year of 230 days of 40 actions read and replayed, ten years of day
 * totals lived again, one more day, and what the sidebar's card needs from a state.
 */
export function measureCoach() {
  const year = coachJournal(1);
  const readMs = timed(5, () => read(year));
  const replayMs = timed(5, () => {
    const { header, records } = read(year);
    replay(createJournalLog(header, records));
  });

  const { header, records } = read(coachJournal(10));
  const log = createJournalLog(header, records);
  const rows = rowsOf(log);
  const lastDay = lastDayOf(log) ?? "";
  const tenYearsMs = timed(5, () => live(rows, createCoachContext(log.facts), lastDay));
  const context = createCoachContext(log.facts);
  const state = live(rows, context, lastDay);
  const today = createDayInput(context, lastDay, rows.get(lastDay) ?? null);
  const often = 200;
  const dayMs = timed(5, () => {
    for (let time = 0; time < often; time++) addDay(state, today, context);
  });
  const cardMs = timed(5, () => {
    for (let time = 0; time < often; time++) {
      raisedByImportance(state, context, lastDay);
      standings(state, context, lastDay);
    }
  });
  return { readMs, replayMs, tenYearsMs, dayMs: dayMs / often, cardMs: cardMs / often };
}
