import { useEffect, useMemo, useState } from "preact/hooks";
import { createSummaryReader, type ReadSummary } from "@/lib/team/overview";
import type { ReceivedView } from "@/lib/views/team";

/** So many summaries are parsed in one go: some hundredths of a second. */
const readAtOnce = 100;

/** What summaries say, each parsed once: some at once, and the others piece by piece, so that a press is heard in between. */
export function useReadSummaries(received: readonly ReceivedView[]): readonly ReadSummary[] {
  const readMore = useMemo(() => createSummaryReader(readAtOnce), []);
  const [turn, setTurn] = useState(0);
  const soFar = useMemo(() => readMore(received), [received, turn]);
  useEffect(() => {
    if (soFar.isWhole) return undefined;
    const timer = setTimeout(() => setTurn(turn + 1));
    return () => clearTimeout(timer);
  }, [soFar]);
  return soFar.read;
}
