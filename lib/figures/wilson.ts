/** 97.5 % point of the standard normal distribution. */
const z = 1.959_963_984_540_054;

/**
 * 95 % interval of a share of counts (Wilson 1927): inside 0 to 1 whatever the counts, and honest for small ones.
 * @param x successes, 0 to n
 * @param n trials; with none, nothing is known: 0 to 1
 */
export function wilson(x: number, n: number): { readonly low: number; readonly high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const p = x / n;
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const middle = p + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
