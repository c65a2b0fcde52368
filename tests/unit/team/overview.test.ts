import { expect, test } from "vitest";
import { createSummaryReader } from "@/lib/team/overview";
import { receivedOf } from "../../components/team-of-many";
import { summaryOf } from "../../fixtures/summary";

const anne = receivedOf("p1", "Anne", summaryOf("2026-10"));
const bea = receivedOf("p2", "Bea", summaryOf("2026-10"));
const copy = (one: typeof anne) => structuredClone(one);

test("what was read before is the very same again; what is new, revised or renamed is read anew; what is gone is forgotten", () => {
  const read = createSummaryReader();
  const [first, second] = read([anne, bea]);
  const again = read([copy(anne), copy(bea)]);
  expect(again[0]).toBe(first);
  expect(again[1]).toBe(second);
  const revised = { ...receivedOf("p1", "Anne", summaryOf("2026-10", { tenure: "longer" })), revision: 2 };
  const [now, other] = read([revised, { ...copy(bea), name: "Bea Roux" }]);
  expect(now?.summary.tenure).toBe("longer");
  expect(other?.received.name).toBe("Bea Roux");
  expect(read([bea])).toHaveLength(1);
  const [back] = read([anne]);
  expect(back).not.toBe(first);
  expect(back).toEqual(first);
});

test("what can't be read is left out", () => {
  expect(createSummaryReader()([{ ...anne, payload: "{}" }])).toEqual([]);
});
