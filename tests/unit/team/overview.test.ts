import { expect, test } from "vitest";
import { createSummaryReader, readSummaries } from "@/lib/team/overview";
import { receivedOf } from "../../components/team-of-many";
import { summaryOf } from "../../fixtures/summary";

const anne = receivedOf("p1", "Anne", summaryOf("2026-10"));
const bea = receivedOf("p2", "Bea", summaryOf("2026-10"));
const copy = (one: typeof anne) => structuredClone(one);

test("what was read before is the very same again; what is new, revised or renamed is read anew; what is gone is forgotten", () => {
  const reader = createSummaryReader();
  const read = (received: readonly (typeof anne)[]) => reader(received).read;
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
  expect(createSummaryReader()([{ ...anne, payload: "{}" }])).toEqual({ read: [], isWhole: true });
});

test("many are read some at a time: what was read stays, what can't be read is tried once, and in the end all are there", () => {
  const many = Array.from({ length: 7 }, (_, at) =>
    receivedOf(`p${at}`, `Person ${at}`, summaryOf("2026-10")),
  );
  const broken = { ...receivedOf("p9", "Zoe", summaryOf("2026-10")), payload: "{}" };
  const all = [broken, ...many];
  const read = createSummaryReader(3);
  const seen = [];
  for (let answer = read(all); seen.push(answer.read.length) < 9 && !answer.isWhole; ) answer = read(all);
  expect(seen).toEqual([2, 5, 7]);
  expect(read(all)).toEqual({ read: readSummaries(all), isWhole: true });
});
