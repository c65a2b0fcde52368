import { createShareGrid } from "../statistics/grid-filter";
import { patternThresholds } from "../thresholds";
import { createSharePattern } from "./grid-pattern";

/** Waiting for the telephone to ring: reactive / (reactive + proactive) among external calls. */
export const reactivePhone = createSharePattern({
  id: "reactive-phone",
  toldBy: ["call"],
  grid: createShareGrid(patternThresholds["reactive-phone"].roleMean),
  observe: ({ counted }) => ({ x: counted.call.reactive, n: counted.call.all }),
});
