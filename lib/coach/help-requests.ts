import type { DayTotals } from "./day-totals";
import type { HelpRequest } from "./evidence";
import { soliciting } from "./thresholds";

/** The requests of the last twenty worked days after one more day. */
export function addHelpRequests(
  before: readonly HelpRequest[],
  totals: DayTotals | null,
  workedDay: number,
): readonly HelpRequest[] {
  const kept = before.filter((request) => workedDay - request.workedDay < soliciting.recentWorkedDays);
  const today: HelpRequest[] = [];
  for (const { topic, triedFirst } of totals?.helpRequests ?? []) {
    const repeated =
      topic !== null &&
      [...kept, ...today].some(
        (earlier) =>
          earlier.topic === topic && workedDay - earlier.workedDay <= soliciting.repeatWithinWorkedDays,
      );
    today.push({ workedDay, topic, repeated, triedFirst });
  }
  return today.length === 0 && kept.length === before.length ? before : [...kept, ...today];
}

/**
 * Whether the requests are of the kind that help does not help with: at least half repeat a topic within ten
 * worked days, or at least 60 % were made before trying alone. Frequency alone says nothing (Geller and
 * Bamberger, 2012). Requests of which neither is known count on no side.
 */
export function isHelpDependent(requests: readonly HelpRequest[]): boolean {
  const withTopic = requests.filter(({ topic }) => topic !== null);
  const known = requests.filter(({ triedFirst }) => triedFirst !== null);
  const repeated = withTopic.filter((request) => request.repeated).length;
  const untried = known.filter(({ triedFirst }) => triedFirst === false).length;
  return (
    (withTopic.length > 0 && repeated >= withTopic.length * soliciting.repeatShare) ||
    (known.length > 0 && untried >= known.length * soliciting.untriedShare)
  );
}
