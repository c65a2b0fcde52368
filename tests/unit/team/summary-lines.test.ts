import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSummary, noWords, type SummaryFacts } from "@/lib/team/build-summary";
import { decodeSummary, encodeSummary } from "@/lib/team/summary";
import { linesOf } from "@/lib/team/summary-lines";

const own = (times: number): SummaryFacts["routines"][number] => ({
  routine: { match: { kinds: ["call"] }, times, per: "day" },
  strength: times / 100,
  state: "forming",
  done: times,
  due: times,
});

const facts: SummaryFacts = {
  period: { type: "week", id: "2026-W46", from: "2026-11-09", to: "2026-11-15" },
  days: { scheduled: 5, eligible: 5 },
  counts: [{ kind: "email", initiative: "proactive", internal: false, count: 7 }],
  quotes: { due: 2, followedUp: 1 },
  routines: [
    own(11),
    { ...own(12), routine: { ...own(12).routine, catalogue: "read-crm" } },
    own(13),
    own(14),
  ],
  patterns: [],
  figures: [],
};
const choices = { withheld: [], comments: [], words: { ...noWords, wentWell: "A visit" } };
const everyLine = linesOf(buildSummary(facts, choices)).map(({ line }) => line);

test("a line keeps its name whatever else is struck out, and striking it by that name takes just it away", () => {
  expect(everyLine).toContain("routines.own-3");
  fc.assert(
    fc.property(fc.subarray(everyLine), fc.constantFrom(...everyLine), (withheld, next) => {
      const shown = decodeSummary(encodeSummary(buildSummary(facts, { ...choices, withheld })));
      const lines = linesOf(shown ?? buildSummary(facts, choices));
      expect(lines.map(({ line }) => line).sort()).toEqual([...everyLine].sort());
      expect(
        lines
          .filter(({ value }) => value === null)
          .map(({ line }) => line)
          .sort(),
      ).toEqual([...withheld].sort());
      const after = linesOf(buildSummary(facts, { ...choices, withheld: [...new Set([...withheld, next])] }));
      for (const { line, value } of lines)
        expect(after.find((one) => one.line === line)?.value).toEqual(line === next ? null : value);
    }),
  );
});
