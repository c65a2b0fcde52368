import "temporal-polyfill/global";
import { judgePortion, type Portion } from "./judge";

/** One process of several: judges the portion that it is sent, answers once, and ends. */
process.once("message", (portion: Portion) => {
  process.send?.(judgePortion(portion), () => process.disconnect());
});
