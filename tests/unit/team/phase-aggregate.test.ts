import fc from "fast-check";
import { expect, test } from "vitest";
import { type PhaseContribution, phaseAggregate } from "@/lib/team/phase-aggregate";

const of = (person: string, minutes: readonly number[], eligibleDays = 20): PhaseContribution => ({
  person,
  eligibleDays,
  phases: (["identify", "appoint", "interview", "propose"] as const).map((phase, index) => ({
    phase,
    minutes: minutes[index] ?? 0,
  })),
});
const five = [
  of("a", [600, 600, 0, 0]),
  of("b", [0, 0, 900, 300]),
  of("c", [300, 300, 300, 300]),
  of("d", [600, 0, 600, 0]),
  of("e", [0, 300, 0, 900]),
];

test("the team's time by phase, and how many carry two at most", () => {
  expect(phaseAggregate("2026-10", five, [])).toMatchObject({
    published: true,
    people: 5,
    shares: { identify: 0.25, appoint: 0.2, interview: 0.3, propose: 0.25 },
    twoAtMost: 0.8,
  });
});

test("four people, a changed group, or one phase that would tell of each: nothing at all is said", () => {
  expect(phaseAggregate("2026-10", five.slice(1), [])).toMatchObject({ why: "fewer-than-five" });
  const before = [{ month: "2026-09", people: ["a", "b", "c", "d", "e", "f"] }];
  expect(phaseAggregate("2026-10", five, before)).toMatchObject({ why: "roster-changed" });
  const nobodyIdentifies = five.map((one, index) => of(one.person, [0, 100 * index, 500, 100]));
  expect(phaseAggregate("2026-10", nobodyIdentifies, [])).toMatchObject({ why: "all-alike" });
});

test("whatever a team does: five people at least, every share a multiple of five points, or nothing", () => {
  const minutes = fc.array(fc.nat(2_000), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(minutes, fc.nat(22)), { maxLength: 9 }), (team) => {
      const result = phaseAggregate(
        "2026-10",
        team.map(([spent, days], index) => of(String(index), spent, days)),
        [],
      );
      if (!result.published) return;
      expect(result.people).toBeGreaterThanOrEqual(5);
      for (const share of [...Object.values(result.shares), result.twoAtMost ?? 0])
        expect(Math.abs(share * 20 - Math.round(share * 20))).toBeLessThan(1e-9);
    }),
  );
});
