import type { LocalDay } from "@/lib/model/primitives";
import type { Evidence } from "../evidence";
import type { CoachFacts } from "../facts";
import { createLowShareGrid } from "../statistics/grid-filter";
import { busyDays, labelError, patternThresholds } from "../thresholds";
import { createSharePattern } from "./grid-pattern";

/** Busy without moving anything: actions that advance a deal / actions of which it is known, on busy days. */
export const illusionOfActivity = {
  ...createSharePattern({
    id: "illusion-of-activity",
    side: "below",
    grid: createLowShareGrid(patternThresholds["illusion-of-activity"].roleMean),
    observe: ({ counted }) => ({ x: counted.advanced, n: counted.advanceKnown }),
    informs: ({ counted }, evidence) => counted.volume >= medianVolume(evidence),
  }),
  /**
   * With a share e of labels wrong, a true share m shows as m (1 - e) + (1 - m) e. The share of wrong labels comes
   * from the person's own checks by then, drawn towards the usual by a few.
   */
  shiftMarker(marker: number, { audits }: Pick<CoachFacts, "audits">, day: LocalDay): number {
    let [checked, wrong] = [0, 0];
    for (const audit of audits) {
      if (audit.day > day) continue;
      checked += audit.checked;
      wrong += audit.wrong;
    }
    if (checked === 0) return marker;
    const error = (wrong + labelError.usual * labelError.worth) / (checked + labelError.worth);
    return marker * (1 - error) + (1 - marker) * error;
  },
};

function medianVolume({ volumes }: Evidence): number {
  const sorted = volumes.slice(-busyDays.medianOfDays).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
