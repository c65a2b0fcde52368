import { expect, test } from "vitest";
import { compareInContext } from "@/lib/team/comparison";

test("a low rate is expected where the deals are hard ones: no difference is claimed", () => {
  const { people, noLargerThanChance } = compareInContext([
    {
      person: "north",
      strata: [
        { stratum: "new", won: 20, closed: 100 },
        { stratum: "existing", won: 6, closed: 10 },
      ],
    },
    {
      person: "south",
      strata: [
        { stratum: "new", won: 2, closed: 10 },
        { stratum: "existing", won: 60, closed: 100 },
      ],
    },
  ]);
  expect(people.map(({ person, verdict }) => [person, verdict])).toEqual([
    ["north", "within"],
    ["south", "within"],
  ]);
  expect(people[0]?.expected).toBeCloseTo(26, 0);
  expect(noLargerThanChance).toBe(true);
});

test("only outside 99.8 % does anybody differ, and the order is the one given", () => {
  const strata = (won: number) => [{ stratum: "all", won, closed: 200 }];
  const { people } = compareInContext([
    { person: "z", strata: strata(20) },
    { person: "a", strata: strata(50) },
    { person: "m", strata: strata(55) },
    { person: "b", strata: strata(52) },
  ]);
  expect(people.map(({ person }) => person)).toEqual(["z", "a", "m", "b"]);
  expect(people[0]?.verdict).toBe("differs");
});
