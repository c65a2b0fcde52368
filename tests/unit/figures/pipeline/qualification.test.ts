import { expect, test } from "vitest";
import { qualificationOf } from "@/lib/figures/pipeline/qualification";

test("the grid's score: what was removed from it since counts for nothing", () => {
  const grid = {
    criteria: [
      { id: "need", name: null },
      { id: "budget", name: null },
      { id: "own", name: "Stock" },
    ],
    criteriaNeeded: 2,
  };
  expect(qualificationOf(["need", "gone"], grid)).toEqual({ known: 1, of: 3, needed: 2, isQualified: false });
  expect(qualificationOf(["need", "own"], grid)).toMatchObject({ isQualified: true });
  expect(qualificationOf(["need", "own"], { ...grid, criteriaNeeded: null })).toMatchObject({
    isQualified: false,
    needed: 3,
  });
});
