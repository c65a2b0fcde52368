import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createJournalLog } from "@/lib/coach/journal-log";
import { replay, type ReplayReport } from "@/lib/coach/replay";
import type { Episode } from "@/lib/coach/machine";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { Action } from "@/lib/model/action";
import type { JournalRecord } from "@/lib/model/journal";
import { accounts, busyLife, first, report, watched } from "./busy-life";
import { fiveDays, workdays } from "./life";

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const settings = { numRuns: 6 };
const days = workdays(first, 45);

/** The patterns by name, each with what replay says of it. */
function patternsOf(report: ReplayReport): Map<string, ReplayReport["patterns"][number]> {
  return new Map(report.patterns.map((pattern) => [pattern.pattern, pattern]));
}

test("a day deleted with its presence was never lived", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 43 }), (seed, index) => {
      const log = busyLife(seed, days);
      const gone = days[index] ?? "";
      const isGone = (action: Action) => action.at.startsWith(gone);
      const presences = days.filter((day) => day !== gone).map(watched);
      const deleted = report([...log.filter((action) => !isGone(action)), ...presences]);
      const voided = log.map((action) => (isGone(action) ? { ...action, voidedAt: action.at } : action));
      expect(report([...voided, ...presences])).toEqual(deleted);
    }),
    settings,
  );
});

test("a day deleted with its presence leaves states and episodes as a day of leave does", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 15, max: 43 }), (seed, index) => {
      const log = busyLife(seed, days);
      const gone = days[index] ?? "";
      const rest = log.filter((action) => !action.at.startsWith(gone));
      const leave: JournalRecord = { record: "absence", from: gone, to: gone, kind: "sick" };
      const presences = days.filter((day) => day !== gone).map(watched);
      const deleted = report([...rest, ...presences]);
      const absent = report([...rest, ...presences, leave]);
      expect(deleted.patterns).toEqual(absent.patterns);
      expect(deleted.days.eligible).toBe(absent.days.eligible);
      expect(deleted.days.scheduled).toBe(absent.days.scheduled + 1);
    }),
    settings,
  );
});

/** The same log with a week off before the second week; what comes after moves seven days on. */
function withWeekOff(log: readonly Action[], kind: "public-holiday" | "leave"): JournalRecord[] {
  const moved = log.map(
    (action): Action => ({ ...action, at: `${later(action.at.slice(0, 10))}${action.at.slice(10)}` }),
  );
  return [...moved, { record: "absence", from: "2026-01-12", to: "2026-01-18", kind }];
}
const later = (day: string) => (day < "2026-01-12" ? day : addDays(day, 7));

const laterEpisodes = (episodes: readonly Episode[]): Episode[] =>
  episodes.map(({ raised, cleared }) => ({ raised: later(raised), cleared: cleared && later(cleared) }));

/** What must be the same with and without a week off, and which patterns were raised. */
function compareWeekOff(kind: "public-holiday" | "leave", isSame: (pattern: string) => boolean): Set<string> {
  const raised = new Set<string>();
  fc.assert(
    fc.property(seeds, (seed) => {
      // Before the last days of a month, which are days of their own for office work.
      const log = busyLife(seed, workdays(first, 12));
      const [plain, inserted] = [report(log), report(withWeekOff(log, kind))];
      expect(inserted.days).toEqual(plain.days);
      expect(inserted.rituals).toEqual(plain.rituals);
      for (const pattern of plain.patterns.filter(({ pattern: id }) => isSame(id))) {
        if (pattern.episodes.length > 0) raised.add(pattern.pattern);
        const moved = { ...pattern, episodes: laterEpisodes(pattern.episodes) };
        expect(patternsOf(inserted).get(pattern.pattern)).toEqual(moved);
      }
    }),
    { numRuns: 40 },
  );
  return raised;
}

test("a week of public holidays moves days, and nothing else: states, episodes and every number", () => {
  const raised = compareWeekOff("public-holiday", () => true);
  expect(raised.size).toBeGreaterThan(0);
});

test("a week of leave moves days; only shares look at the first days back, when a backlog speaks", () => {
  const others = new Set(["constant-soliciting", "avoiding-hard-cases", "neglected-accounts"]);
  const raised = compareWeekOff("leave", (pattern) => others.has(pattern));
  expect([...raised].every((pattern) => others.has(pattern))).toBe(true);
});

test("an evening knows nothing of the days after it", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 12, max: 44 }), (seed, index) => {
      const log = busyLife(seed, days);
      const evening = days[index] ?? "";
      const known = log.filter((action) => action.at.slice(0, 10) <= evening);
      const header = {
        record: "journal",
        version: 1,
        exportedAt: "2026-12-31T00:00:00Z",
        timeZone: "UTC",
      } as const;
      const base: JournalRecord[] = [{ record: "schedule", from: "2026-01-01", days: fiveDays }, ...accounts];
      const whole = replay(createJournalLog(header, [...base, ...log]), evening);
      expect(whole).toEqual(replay(createJournalLog(header, [...base, ...known]), evening));
    }),
    settings,
  );
});
