import fc from "fast-check";
import { expect, test } from "vitest";
import { followUp, pooledEffects, trialsOf } from "@/lib/team/pool-effects";
import type { Summary } from "@/lib/team/summary";
import { summaryOf } from "../../fixtures/summary";

type Trial = Summary["trials"][number];
const trial = (difference: number, half = 1, over: Partial<Trial> = {}): Trial => ({
  practice: "practice-abcdefghijkl",
  outcome: "meetings",
  pairs: 8,
  difference,
  low: difference - half,
  high: difference + half,
  p: 0.05,
  ...over,
});

test("four people say nothing together; five do, with an interval and their spread", () => {
  const five = [0.5, 1, 1.5, 0, 2].map((difference) => trial(difference));
  expect(pooledEffects(five.slice(1))).toEqual([]);
  const [effect] = pooledEffects(five);
  expect(effect).toMatchObject({ level: 4, outcome: "meetings", people: 5 });
  expect(effect?.difference).toBeCloseTo(1, 6);
  expect(effect?.low).toBeLessThan(0.2);
  expect(effect?.spread).toBeGreaterThan(0.3);
});

test("different things counted are never mixed", () => {
  const mixed = [1, 1, 1].map((difference) => trial(difference));
  expect(
    pooledEffects([...mixed, trial(1, 1, { outcome: "calls" }), trial(1, 1, { outcome: "calls" })]),
  ).toEqual([]);
});

test("the average lies among the people's, in its interval; who is unsure weighs less", () => {
  const one = fc.record({
    difference: fc.double({ min: -5, max: 5, noNaN: true }),
    half: fc.double({ min: 0.2, max: 4, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 5, maxLength: 30 }), (people) => {
      const [effect] = pooledEffects(people.map(({ difference, half }) => trial(difference, half)));
      const differences = people.map(({ difference }) => difference);
      // The average is rounded to one decimal, its interval outwards.
      const [low = 0, middle = 0, high = 0] = [effect?.low, effect?.difference, effect?.high];
      expect(middle).toBeGreaterThanOrEqual(Math.min(...differences) - 0.051);
      expect(middle).toBeLessThanOrEqual(Math.max(...differences) + 0.051);
      expect(low).toBeLessThan(high);
      expect(low).toBeLessThanOrEqual(middle);
      expect(high).toBeGreaterThanOrEqual(middle);
    }),
  );
  const sure = pooledEffects([trial(4, 4), ...[1, 1, 1, 1].map((difference) => trial(difference, 0.3))]);
  expect(sure[0]?.difference).toBeLessThan(1.3);
});

test("of one person's summaries the newest result counts", () => {
  const summary = (month: string, difference: number) => summaryOf(month, { trials: [trial(difference)] });
  const read = [
    { person: "a", summary: summary("2026-10", 2) },
    { person: "a", summary: summary("2026-09", 1) },
    { person: "b", summary: summary("2026-09", 3) },
  ];
  expect(trialsOf("practice-abcdefghijkl", read).map(({ difference }) => difference)).toEqual([2, 3]);
  expect(trialsOf("practice-other", read)).toEqual([]);
});

const of = (people: number, differences: readonly number[]) => ({
  people,
  effects: pooledEffects(differences.map((difference) => trial(difference))),
});
const five = of(5, [0.5, 1, 1.5, 0, 2]);
const six = of(6, [0.5, 1, 1.5, 0, 2, 9]);
const ten = of(10, [0.5, 1, 1.5, 0, 2, 9, 1, 1, 1, 1]);

test("what five reported stays until five more did: the difference of two publications never tells of a few", () => {
  expect(followUp(five, six)).toBeNull();
  expect(followUp(five, of(5, [0.5, 1, 1.5, 0, 9]))).toBeNull();
  expect(followUp(five, five)).toEqual(five);
  expect(followUp(five, ten)).toEqual(ten);
  expect(followUp({ people: 0, effects: [] }, five)).toEqual(five);
});

test("left out of a publication, what five reported is kept: it can't be dropped and then told of six", () => {
  const plain = followUp(five, { people: 0, effects: [] });
  expect(plain).toEqual(five);
  expect(plain && followUp(plain, six)).toBeNull();
});
