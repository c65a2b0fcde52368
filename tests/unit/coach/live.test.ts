import { expect, test } from "vitest";
import { patterns } from "@/lib/coach/patterns/registry";
import { patternThresholds } from "@/lib/coach/thresholds";
import type { Action } from "@/lib/model/action";
import { act, createChance, facts, lived, workdays } from "./life";

/** Twenty mails a day, answered with a probability that may change. */
function mails(days: readonly string[], share: (index: number) => number, seed = 1): Action[] {
  const chance = createChance(seed);
  return days.flatMap((day, index) =>
    Array.from({ length: 20 }, (_, i) =>
      act(day, 540 + i * 20, { initiative: chance() < share(index) ? "reactive" : "proactive" }),
    ),
  );
}

test("a month of answering raises the flag, a better fortnight clears it", () => {
  const days = workdays("2026-01-05", 60);
  const log = mails(days, (index) => (index < 30 ? 0.92 : 0.45));
  const before = lived(log, facts("2026-01-05"), days[29] ?? "").machines["reactive-email"];
  expect(before.state).toBe("flag");
  const after = lived(log, facts("2026-01-05"), days[41] ?? "").machines["reactive-email"];
  expect(after.episodes).toHaveLength(1);
  expect(after.episodes[0]?.cleared).not.toBeNull();
});

test("balanced days raise nothing, and the first days are for learning", () => {
  const days = workdays("2026-01-05", 120);
  const log = mails(days, () => 0.55);
  expect(lived(log, facts("2026-01-05"), days[8] ?? "").machines["reactive-email"].state).toBe("learning");
  const state = lived(log, facts("2026-01-05"), days[119] ?? "");
  for (const machine of Object.values(state.machines)) expect(machine.episodes).toEqual([]);
  expect(state.machines["reactive-email"].state).toBe("ok");
});

test("a mild course is raised within seven weeks, a mailbox that keeps near its marker is not", () => {
  const days = workdays("2026-01-05", 80);
  const raisedBy = (share: number, seed: number, last: number) => {
    const known = days.slice(0, last);
    const log = mails(known, () => share, seed);
    return lived(log, facts("2026-01-05"), known.at(-1) ?? "").machines["reactive-email"].episodes.length > 0;
  };
  const seeds = [1, 2, 3, 4, 5, 6];
  expect(seeds.filter((seed) => raisedBy(0.78, seed, 35)).length).toBeGreaterThanOrEqual(5);
  expect(seeds.filter((seed) => raisedBy(0.63, seed, 80))).toEqual([]);
});

test("likely beyond the marker is not enough: it must be surely beyond the inner limit too", () => {
  // Five mails a day, four of them answers: after sixteen days that is likely, and not sure.
  const few = (count: number) => {
    const days = workdays("2026-01-05", count);
    const log = days.flatMap((day) =>
      Array.from({ length: 5 }, (_, i) =>
        act(day, 540 + i * 20, { initiative: i > 0 ? "reactive" : "proactive" }),
      ),
    );
    const { evidence } = lived(log, facts("2026-01-05"), days.at(-1) ?? "");
    return patterns["reactive-email"].assess(evidence, [0.7]);
  };
  const sixteen = few(16);
  expect(sixteen.probability).toBeGreaterThan(patternThresholds["reactive-email"].raise);
  expect(sixteen.mean).toBeGreaterThan(0.73);
  expect(sixteen.mayRaise).toBe(false);
  expect(few(24).mayRaise).toBe(true);
});
