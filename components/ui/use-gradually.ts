import { useEffect, useState } from "preact/hooks";

/**
 * How many of a long list are drawn by now: some at once, and the others piece by piece, so that a press is heard in
 * between. In the end all of them are there, to be found and read aloud.
 */
export function useGradually(total: number, atOnce: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  const isWhole = drawn >= total;
  useEffect(() => {
    if (isWhole) return undefined;
    const timer = setTimeout(() => setDrawn(drawn + atOnce));
    return () => clearTimeout(timer);
  }, [drawn, isWhole, atOnce]);
  return Math.min(drawn, total);
}
