/** Time left is told once enough was read to judge the pace. */
const judgeAfterMs = 1500;

/** A watch that says how many seconds are left when a share of the work is done; null while it can't be told. */
export function createPace(): (share: number) => number | null {
  const beganMs = performance.now();
  return (share) => {
    const spentMs = performance.now() - beganMs;
    return spentMs > judgeAfterMs && share > 0.02 ? (spentMs * (1 - share)) / share / 1000 : null;
  };
}
