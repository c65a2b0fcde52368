import { measureIds, measureOf } from "./analysis/measures";
import { pinnedId } from "./analysis/pinned";
import { flashFigureIds } from "./flash-figures";

const pinnedPeriods = ["month", "quarter", "year", "twelve-months"] as const;

/** Every figure that can be pinned as it is: those of the work, and those of the deals by period. */
export const offeredFigures: readonly { readonly of: "work" | "deals"; readonly ids: readonly string[] }[] = [
  { of: "work", ids: flashFigureIds },
  {
    of: "deals",
    ids: measureIds.flatMap((measure) => {
      const { of, isNow } = measureOf(measure);
      if (of !== "deals") return [];
      if (isNow) return [pinnedId({ measure, period: null, group: null })];
      return pinnedPeriods.map((period) => pinnedId({ measure, period, group: null }));
    }),
  },
];
