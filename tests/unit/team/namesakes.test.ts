import fc from "fast-check";
import { expect, test } from "vitest";
import { earlierNamesakes } from "@/lib/team/namesakes";

test("the same name is found whatever its case, accents and spaces; the last one before counts", () => {
  expect(earlierNamesakes(["Anne", "Zoé Weiß", "anne ", "ZOE WEISS", "Bea", " ANNE"])).toEqual([
    null,
    null,
    0,
    1,
    null,
    2,
  ]);
});

test("it says what holding each name against all before it would say", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("anne", "Anne", "Anné", "bea", "BEA ", "Carl")), (names) => {
      const isSame = (one: string, other: string) =>
        one.trim().localeCompare(other.trim(), "en", { sensitivity: "base" }) === 0;
      expect(earlierNamesakes(names)).toEqual(
        names.map((name, index) => {
          const at = names.slice(0, index).findLastIndex((one) => isSame(one, name));
          return at === -1 ? null : at;
        }),
      );
    }),
  );
});

test("a hundred thousand people are no more than a moment: each name against all others would be hours", () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `Person ${index}`);
  expect(earlierNamesakes([...names, "person 7"]).at(-1)).toBe(7);
});
