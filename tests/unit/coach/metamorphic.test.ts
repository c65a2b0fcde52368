import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Action } from "@/lib/model/action";
import { busyLife, first, report } from "./busy-life";
import { act, createChance, workdays } from "./life";

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const settings = { numRuns: 6 };
const days = workdays(first, 45);

test("the order of the lines, doubled ids and voided actions change nothing", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const log = busyLife(seed, days);
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
      const log = busyLife(seed, days);
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
      const log = busyLife(seed, days);
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
      const log = busyLife(seed, days);
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
