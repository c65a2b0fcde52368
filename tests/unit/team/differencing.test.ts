import fc from "fast-check";
import { expect, test } from "vitest";
import { tellsOfFew } from "@/lib/team/differencing";

const of = (letters: string) => letters.split("");

test("the same people once more tell nothing; one more or one less tells of them", () => {
  expect(tellsOfFew([of("abcde")], of("edcba"), 5)).toBe(false);
  expect(tellsOfFew([of("abcde")], of("abcdef"), 5)).toBe(true);
  expect(tellsOfFew([of("abcdefghij")], of("abcdefghi"), 5)).toBe(true);
  expect(tellsOfFew([of("abcde")], of("abcdefghij"), 5)).toBe(false);
  expect(tellsOfFew([of("abcde")], of("vwxyz"), 5)).toBe(false);
});

test("three rosters that differ two by two by five and more, and whose sum is one person", () => {
  const [both, first, secondAndOne] = [of("abcdefghij"), of("abcde"), of("fghijz")];
  expect(tellsOfFew([both], first, 5)).toBe(false);
  expect(tellsOfFew([both], secondAndOne, 5)).toBe(false);
  // The first and the second with one more, less both together: that one.
  expect(tellsOfFew([both, first], secondAndOne, 5)).toBe(true);
});

/** Solves, over the rationals by brute force of small weights, for somebody alone. */
function oneWorkedOut(rosters: readonly (readonly string[])[]): boolean {
  const people = [...new Set(rosters.flat())];
  const weights = [-2, -1, 0, 1, 2];
  const combine = (at: number, sum: readonly number[]): boolean => {
    if (at === rosters.length) return sum.filter((value) => value !== 0).length === 1;
    return weights.some((weight) =>
      combine(
        at + 1,
        sum.map((value, index) => value + (rosters[at]?.includes(people[index] ?? "") ? weight : 0)),
      ),
    );
  };
  return combine(
    0,
    people.map(() => 0),
  );
}

test("whatever rosters are let through one after the other, no weighing of them all works out one person", () => {
  const roster = fc.uniqueArray(fc.constantFrom(...of("abcdefghijklmno")), { minLength: 5, maxLength: 15 });
  fc.assert(
    fc.property(fc.array(roster, { minLength: 2, maxLength: 6 }), (asked) => {
      const told: string[][] = [];
      for (const one of asked) if (!tellsOfFew(told, one, 5)) told.push(one);
      expect(oneWorkedOut(told)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
