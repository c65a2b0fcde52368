import { expect, test } from "vitest";
import type { RitualCandidate } from "@/lib/coach/day-totals";
import { type CandidateDay, recogniseRituals } from "@/lib/coach/rituals";
import { createChance } from "./life";

const piece = (minute: number, minutes = 20): RitualCandidate => ({
  kind: "admin",
  minute: Math.round(minute),
  minutes,
  internal: false,
  advances: null,
});

/** So many days of office work with a peak of an hour or so in the morning and one in the afternoon. */
function workOf(seed: number, aDay: number, days: number, spreadMinutes: number): RitualCandidate[][] {
  const chance = createChance(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Array.from({ length: days }, () => {
    const pieces: RitualCandidate[] = [];
    // A Poisson number, by waiting times.
    for (let wait = -Math.log(1 - chance()); wait < aDay; wait -= Math.log(1 - chance()))
      pieces.push(piece((chance() < 0.55 ? 630 : 918) + spreadMinutes * normal()));
    return pieces.sort((one, other) => one.minute - other.minute);
  });
}

/** The rituals of each evening that sees twenty days. */
function evenings(days: readonly (readonly RitualCandidate[])[]) {
  const window = days.map((candidates): CandidateDay => ({ input: { scheduledMinutes: 480 }, candidates }));
  return window
    .slice(19)
    .map((_, index) => recogniseRituals(window.slice(index, index + 20), {}, []))
    .filter((rituals) => rituals.length > 0);
}

test.each([2, 4, 6, 10, 20])(
  "office work of %i pieces a day with two peaks is no ritual, however often one looks",
  (aDay) => {
    let [wrong, looked] = [0, 0];
    for (let seed = 1; seed <= 10; seed += 1) {
      wrong += evenings(workOf(seed, aDay, 120, 54)).length;
      looked += 101;
    }
    expect(wrong / looked).toBeLessThan(0.01);
  },
);

test("the same quarter of an hour of office work every morning is one, beside what else there is of it", () => {
  const chance = createChance(7);
  for (const aDay of [0.5, 1, 2]) {
    const days = workOf(3, aDay, 40, 90).map((pieces) =>
      chance() < 0.92 ? [piece(535 + 12 * chance(), 15), ...pieces] : pieces,
    );
    const found = evenings(days);
    expect(found.length).toBeGreaterThan(19);
    for (const rituals of found) expect(Math.abs((rituals[0]?.minute ?? 0) - 541)).toBeLessThan(12);
  }
});
