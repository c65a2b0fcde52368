import { areQuotesPoorlyFollowedUp } from "../quotes";
import { createShareGrid } from "../statistics/grid-filter";
import { patternThresholds, quoteDynamics } from "../thresholds";
import { createSharePattern } from "./grid-pattern";

/** Writing quotes rather than winning them: quarter hours of `quote` / all, and only while few are followed up. */
export const quotationOverload = createSharePattern({
  id: "quotation-overload",
  dynamics: quoteDynamics,
  // They come in bursts: what a month-end had more of is soon taken for its level, and hides a season of them.
  hasPhases: false,
  grid: createShareGrid(patternThresholds["quotation-overload"].roleMean),
  observe: ({ counted }) => ({ x: counted.quoteQuarters, n: counted.allQuarters }),
  mayRaise: (evidence) => areQuotesPoorlyFollowedUp(evidence.followUps),
});
