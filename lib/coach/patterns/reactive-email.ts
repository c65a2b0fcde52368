import { createShareGrid } from "../statistics/grid-filter";
import { patternThresholds } from "../thresholds";
import { createSharePattern } from "./grid-pattern";

/** Answering mail rather than starting exchanges: reactive / (reactive + proactive) among external mails. */
export const reactiveEmail = createSharePattern({
  id: "reactive-email",
  toldBy: ["email"],
  grid: createShareGrid(patternThresholds["reactive-email"].roleMean),
  observe: ({ counted }) => ({ x: counted.email.reactive, n: counted.email.all }),
});
