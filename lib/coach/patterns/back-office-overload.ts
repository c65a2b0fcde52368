import { createShareGrid } from "../statistics/grid-filter";
import { patternThresholds } from "../thresholds";
import { createSharePattern } from "./grid-pattern";

/** Office work that fills the day: quarter hours of `admin` / quarter hours of all counted actions. */
export const backOfficeOverload = createSharePattern({
  id: "back-office-overload",
  isMonthly: true,
  grid: createShareGrid(patternThresholds["back-office-overload"].roleMean),
  observe: ({ counted }) => ({ x: counted.adminQuarters, n: counted.allQuarters }),
});
