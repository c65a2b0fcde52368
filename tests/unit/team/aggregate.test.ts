import fc from "fast-check";
import { expect, test } from "vitest";
import { aggregate, type Contribution, type PublishedRoster } from "@/lib/team/aggregate";

const month = (people: string, over: Partial<Contribution> = {}): Contribution[] =>
  people.split("").map((person, index) => ({ person, eligibleDays: 20, x: 20 + index * 5, n: 60, ...over }));

test("five people with enough days each, rounded to five points", () => {
  expect(aggregate("2026-03", month("abcde"), [])).toMatchObject({ published: true, share: 0.5, people: 5 });
});

test.each([
  ["fewer-than-five", month("abcd"), []],
  ["fewer-than-five", month("abcdefg", { eligibleDays: 7 }), []],
  ["roster-changed", month("abcde"), [{ month: "2026-02", people: "abcdef".split("") }]],
  ["roster-changed", month("abcdeg"), [{ month: "2026-02", people: "abcdef".split("") }]],
  ["one-dominates", [...month("abcd"), { person: "e", eligibleDays: 20, x: 100, n: 300 }], []],
  ["all-alike", month("abcde", { x: 30 }), []],
  ["already-published", month("abcde"), [{ month: "2026-03", people: "abcde".split("") }]],
] as const)("withheld: %s", (why, people, published) => {
  expect(aggregate("2026-03", people, published)).toEqual({ published: false, month: "2026-03", why });
});

test("only whole months", () => {
  expect(aggregate("2026-W10", month("abcde"), [])).toMatchObject({ published: false, why: "not-monthly" });
});

const people = fc.uniqueArray(fc.constantFrom(..."abcdefghij".split("")), { minLength: 0, maxLength: 10 });

test("no two published months differ by a group under five, whoever comes and goes", () => {
  fc.assert(
    fc.property(fc.array(people, { minLength: 1, maxLength: 12 }), (rosters) => {
      const published: PublishedRoster[] = [];
      rosters.forEach((roster, index) => {
        const name = `20${20 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
        const result = aggregate(name, month(roster.join("")), published);
        if (result.published) published.push({ month: name, people: result.roster });
      });
      for (const one of published) {
        expect(one.people.length).toBeGreaterThanOrEqual(5);
        for (const other of published) {
          const difference =
            one.people.filter((person) => !other.people.includes(person)).length +
            other.people.filter((person) => !one.people.includes(person)).length;
          expect(difference === 0 || difference >= 5).toBe(true);
        }
      }
    }),
  );
});

test("a few who came since are left out, a few who left are not: the roster stays, or nothing is said", () => {
  const published = [{ month: "2026-02", people: "abcde".split("") }];
  const more = aggregate("2026-03", month("abcdefg"), published);
  expect(more).toMatchObject({ published: true, people: 5, roster: "abcde".split("") });
  // The figure is that of these five, and says nothing of the two who came.
  expect(more).toMatchObject({ share: 0.5 });
  expect(aggregate("2026-03", month("bcdefg"), published)).toMatchObject({ why: "roster-changed" });
  // Another team's people are no roster of this one.
  const elsewhere = [{ month: "", people: "abcde".split("") }];
  expect(aggregate("2026-03", month("abcdefg"), elsewhere)).toMatchObject({ why: "roster-changed" });
});

test("what is published is the share of its roster, off by no more than rounding", () => {
  const part = fc.record({ x: fc.nat(200), more: fc.nat(200), eligibleDays: fc.nat(22) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const given = parts.map(({ x, more, eligibleDays }, index) => ({
        person: String(index),
        eligibleDays,
        x,
        n: x + more,
      }));
      const result = aggregate("2026-03", given, []);
      if (!result.published) return;
      const own = given.filter(({ person }) => result.roster.includes(person));
      const sum = (of: "x" | "n") => own.reduce((total, one) => total + one[of], 0);
      expect(Math.abs(result.share - sum("x") / sum("n"))).toBeLessThanOrEqual(0.025 + 1e-9);
      expect(Math.abs(result.share * 20 - Math.round(result.share * 20))).toBeLessThan(1e-9);
    }),
  );
});
