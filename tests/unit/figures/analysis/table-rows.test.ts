import { expect, test } from "vitest";
import { createRandom } from "@/lib/app/sample/random";
import { analyse } from "@/lib/figures/analysis/analyse";
import type { AnalysisChoice } from "@/lib/figures/analysis/choice";
import { tableRows } from "@/lib/figures/analysis/table-rows";
import { someDeals } from "./some-deals";

const words = {
  columns: ["Group", "Figure", "from", "to", "Records"],
  groupName: (name: string | null) => name ?? "none",
  stageName: (stage: string) => stage,
  all: "all",
};

const rowsOf = (measure: AnalysisChoice["measure"]) =>
  tableRows(
    analyse(
      {
        today: "2026-06-30",
        deals: someDeals([{}, { stage: "lost" }]),
        actions: [],
        segmentOf: () => null,
      },
      { measure, split: "none", period: "ever", chart: "table" },
      createRandom(1),
    ),
    words,
  );

test("a share comes with its interval, a count has no columns for one", () => {
  expect(rowsOf("opened")[0]).toEqual(["Group", "Figure", "Records"]);
  expect(rowsOf("opened").at(-1)).toEqual(["all", 2, 2]);
  expect(rowsOf("win-rate")[0]).toEqual(words.columns);
  expect(rowsOf("win-rate").at(-1)).toHaveLength(5);
});
