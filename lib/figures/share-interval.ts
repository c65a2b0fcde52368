import type { ShareWithEvidence } from "@/lib/views/figure";

/** 95 % of a normal distribution lies within this many standard deviations. */
const z = 1.959964;

/**
 * A share x of n with its 95 % interval (Wilson 1927), which stays honest for small n and near 0 and 1. Null for
 * n = 0: there is nothing to tell.
 */
export function shareInterval(x: number, n: number): ShareWithEvidence | null {
  if (n === 0) return null;
  const share = x / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const [centre, scale] = [share + (z * z) / (2 * n), 1 + (z * z) / n];
  return {
    share,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
    n,
  };
}
