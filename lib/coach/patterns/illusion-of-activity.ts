import type { LocalDay } from "@/lib/model/primitives";
import type { Evidence } from "../evidence";
import type { CoachFacts } from "../facts";
import { createLowShareGrid } from "../statistics/grid-filter";
import { busyDays, busyDynamics, labelError, patternThresholds } from "../thresholds";
import { createSharePattern } from "./grid-pattern";

/** Busy without moving anything: actions that advance a deal / actions of which it is known, on busy days. */
export const illusionOfActivity = {
  ...createSharePattern({
    id: "illusion-of-activity",
    dynamics: busyDynamics,
    grid: createLowShareGrid(patternThresholds["illusion-of-activity"].roleMean),
    observe: ({ counted }) => ({ x: counted.advanced, n: counted.advanceKnown }),
    informs: ({ counted }, evidence) => isAtLeastMedian(counted.volume, evidence.volumes),
  }),
  /**
   * With a share e of labels wrong, a true share m shows as m (1 - e) + (1 - m) e. The share of wrong labels comes
   * from the person's own checks by then, drawn towards the usual by a few; a few checks leave it open how many are
   * wrong, so that three values stand in for it, which have the mean and the variance of the beta distribution.
   */
  likelyMarkers(marker: number, { audits }: Pick<CoachFacts, "audits">, day: LocalDay): readonly number[] {
    let [checked, wrong] = [0, 0];
    for (const audit of audits) {
      if (audit.day > day) continue;
      checked += audit.checked;
      wrong += audit.wrong;
    }
    if (checked === 0) return [marker];
    const known = checked + labelError.worth;
    const error = (wrong + labelError.usual * labelError.worth) / known;
    const away = Math.sqrt((1.5 * error * (1 - error)) / (known + 1));
    return [error - away, error, error + away].map((likely) => {
      const share = Math.max(0, likely);
      return marker * (1 - share) + (1 - marker) * share;
    });
  },
};

/** Whether a volume is at least the median of the last days: counted through, for sorting costs more. */
function isAtLeastMedian(volume: number, volumes: Evidence["volumes"]): boolean {
  const first = Math.max(0, volumes.length - busyDays.medianOfDays);
  let [upTo, nearestBelow, nearestAbove] = [0, -Infinity, Infinity];
  for (let index = first; index < volumes.length; index += 1) {
    const other = volumes[index] ?? 0;
    if (other <= volume) {
      upTo += 1;
      if (other > nearestBelow) nearestBelow = other;
    } else if (other < nearestAbove) nearestAbove = other;
  }
  const days = volumes.length - first;
  if (days === 0) return true;
  // Of an even number of days the median lies halfway between the middle two.
  if (days % 2 === 0 && upTo === days / 2) return volume >= (nearestBelow + nearestAbove) / 2;
  return upTo > days / 2;
}
