import type { ShareWithEvidence } from "@/lib/views/figure";
import { wilson } from "./wilson";

/** A share x of n with its 95 % interval. Null for n = 0: there is nothing to tell. */
export function shareInterval(x: number, n: number): ShareWithEvidence | null {
  return n === 0 ? null : { share: x / n, ...wilson(x, n), n };
}
