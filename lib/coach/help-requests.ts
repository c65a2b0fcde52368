import type { DayTotals } from "./day-totals";
import type { HelpRequest } from "./evidence";
import { soliciting } from "./thresholds";

/** The requests of the last twenty worked days after one more day. */
export function addHelpRequests(
  before: readonly HelpRequest[],
  totals: DayTotals | null,
  workedDay: number,
): readonly HelpRequest[] {
  let start = 0;
  while (start < before.length && isOld(before[start], workedDay)) start += 1;
  const kept = start === 0 ? before : before.slice(start);
  const asked = totals?.helpRequests ?? [];
  if (asked.length === 0) return kept;
  const lastDay = new Map<string, number>();
  for (const { topic, workedDay: day } of kept) if (topic !== null) lastDay.set(topic, day);
  const today = asked.map(({ topic, triedFirst }): HelpRequest => {
    const last = topic === null ? undefined : lastDay.get(topic);
    if (topic !== null) lastDay.set(topic, workedDay);
    const repeated = last !== undefined && workedDay - last <= soliciting.repeatWithinWorkedDays;
    return { workedDay, topic, repeated, triedFirst };
  });
  return [...kept, ...today];
}

function isOld(request: HelpRequest | undefined, workedDay: number): boolean {
  return request !== undefined && workedDay - request.workedDay >= soliciting.recentWorkedDays;
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
