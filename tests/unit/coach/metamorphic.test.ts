import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createJournalLog } from "@/lib/coach/journal-log";
import { replay, type ReplayReport } from "@/lib/coach/replay";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { Action } from "@/lib/model/action";
import type { Presence } from "@/lib/model/calendar";
import type { JournalRecord } from "@/lib/model/journal";
import { act, createChance, fiveDays, workdays } from "./life";

const first = "2026-01-05";
const accounts: JournalRecord[] = Array.from({ length: 8 }, (_, i) => ({
  record: "account",
  id: `c${i}`,
  status: "customer",
  active: true,
  segment: "gold",
}));
const watched = (day: string): Presence => ({ record: "presence", day, minutes: 400 });

/** A life in which every pattern has something to count, and some are raised. */
function life(seed: number, days: readonly string[]): Action[] {
  const chance = createChance(seed);
  const answering = 0.5 + 0.45 * chance();
  const office = chance() * 0.7;
  return days.flatMap((day) =>
    Array.from({ length: 26 }, (_, i) => {
      const draw = chance();
      const minute = 540 + i * 19 + Math.floor(chance() * 10);
      if (draw < office)
        return act(day, minute, {
          id: `${i}`,
          kind: "admin",
          initiative: "none",
          minutes: 10 + Math.floor(chance() * 60),
        });
      if (draw < office + 0.05)
        return act(day, minute, {
          id: `${i}`,
          kind: "help-request",
          initiative: "none",
          topic: `t${i % 3}`,
          triedFirst: false,
        });
      if (draw < office + 0.1)
        return act(day, minute, {
          id: `${i}`,
          kind: "quote",
          initiative: "none",
          opportunity: `o${i % 4}`,
          minutes: null,
        });
      return act(day, minute, {
        id: `${i}`,
        kind: chance() < 0.7 ? "email" : "call",
        initiative: chance() < answering ? "reactive" : "proactive",
        account: `c${Math.floor(chance() * 8)}`,
        opportunity: `o${i % 4}`,
        advances: chance() < 0.5 ? chance() < 0.15 : null,
        ...(chance() < 0.2 ? { due: { hard: 2, other: 4 }, hard: chance() < 0.15 } : {}),
        minutes: chance() < 0.2 ? null : 8,
      });
    }),
  );
}

function report(records: readonly JournalRecord[], timeZone = "UTC"): ReplayReport {
  const header = { record: "journal", version: 1, exportedAt: "2026-12-31T00:00:00Z", timeZone } as const;
  return replay(
    createJournalLog(header, [
      { record: "schedule", from: "2026-01-01", days: fiveDays },
      ...accounts,
      ...records,
    ]),
  );
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const settings = { numRuns: 6 };
const days = workdays(first, 45);

test("the order of the lines, doubled ids and voided actions change nothing", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const log = life(seed, days);
      const voided = log
        .slice(0, 200)
        .map((action): Action => ({ ...action, id: `v${action.id}`, voidedAt: action.at }));
      expect(report([...log].reverse())).toEqual(report(log));
      expect(report([...log, ...log.slice(100, 300)])).toEqual(report(log));
      expect(report([...log, ...voided])).toEqual(report(log));
    }),
    settings,
  );
});

test("rituals leave the state of every pattern bit for bit the same", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const log = life(seed, days);
      const chance = createChance(seed + 1);
      const rituals = days.flatMap((day) =>
        [535, 640, 780].map((minute) =>
          act(day, minute + Math.floor(chance() * 15), {
            id: `ritual ${minute}`,
            kind: "ritual",
            initiative: "none",
            minutes: 10,
            advances: chance() < 0.5,
          }),
        ),
      );
      expect(report([...log, ...rituals]).patterns).toEqual(report(log).patterns);
    }),
    settings,
  );
});

test("rituals that nobody named are recognised, and taken out of the evidence bit for bit", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const log = life(seed, days);
      const chance = createChance(seed + 1);
      const unnamed = days.flatMap((day) => [
        act(day, 535 + Math.floor(chance() * 10), {
          id: "mail",
          initiative: "none",
          minutes: 15,
          advances: false,
        }),
        act(day, 600 + Math.floor(chance() * 20), {
          id: "news",
          kind: "customer-news",
          initiative: "none",
          minutes: 12,
        }),
        act(day, 640 + Math.floor(chance() * 20), {
          id: "own",
          kind: "x-site",
          initiative: "none",
          advances: true,
        }),
      ]);
      const [plain, adorned] = [report(log), report([...log, ...unnamed])];
      expect(adorned.patterns.map(evidenceOf)).toEqual(plain.patterns.map(evidenceOf));
      expect(adorned.rituals.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(["email", "customer-news", "x-site"]),
      );
    }),
    settings,
  );
});

/** What a pattern rests on. Episodes are as they were lived: an evening before the recognition knew less. */
function evidenceOf(pattern: object): object {
  return Object.fromEntries(
    Object.entries(pattern).filter(([field]) => field !== "state" && field !== "episodes"),
  );
}

test("the whole life in another time zone is the same life", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const log = life(seed, days);
      // Kathmandu is 5 h 45 min ahead the whole year.
      const moved = log.map(
        (action): Action => ({ ...action, at: new Date(Date.parse(action.at) - 345 * 60_000).toISOString() }),
      );
      const [here, there] = [report(log), report(moved, "Asia/Kathmandu")];
      expect({ ...there, nudges: [] }).toEqual({ ...here, nudges: [] });
    }),
    settings,
  );
});

test("a day deleted with its presence was never lived", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 43 }), (seed, index) => {
      const log = life(seed, days);
      const gone = days[index] ?? "";
      const rest = log.filter((action) => !action.at.startsWith(gone));
      const leave: JournalRecord = { record: "absence", from: gone, to: gone, kind: "sick" };
      const presences = days.filter((day) => day !== gone).map(watched);
      const deleted = report([...rest, ...presences]);
      const absent = report([...rest, ...presences, leave]);
      const means = ({ patterns }: ReplayReport) =>
        patterns.map((pattern) => ({ ...pattern, episodes: [], state: "" }));
      expect(means(deleted)).toEqual(means(absent));
      expect(deleted.days.scheduled).toBe(absent.days.scheduled + 1);
    }),
    settings,
  );
});

test("a week of holiday at the end of a month moves days and nothing else", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const some = workdays(first, 14);
      const shifted = workdays(first, 19).filter((day) => day < "2026-01-12" || day >= "2026-01-19");
      const move = (day: string) => (day < "2026-01-12" ? day : addDays(day, 7));
      const log = life(seed, some);
      const moved = log.map(
        (action): Action => ({ ...action, at: `${move(action.at.slice(0, 10))}${action.at.slice(10)}` }),
      );
      const holiday: JournalRecord = {
        record: "absence",
        from: "2026-01-12",
        to: "2026-01-18",
        kind: "public-holiday",
      };
      const [plain, inserted] = [report(log), report([...moved, holiday])];
      expect(shifted).toHaveLength(14);
      expect(inserted.days).toEqual(plain.days);
    }),
    settings,
  );
});

test("an evening knows nothing of the days after it", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 12, max: 44 }), (seed, index) => {
      const log = life(seed, days);
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
