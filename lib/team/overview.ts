import type { MemberView, ReceivedView } from "@/lib/views/team";
import { type OwnPast, reviewAgenda, type RoutineChange } from "./review-agenda";
import { decodeSummary, type Summary } from "./summary";

export interface ReadSummary {
  readonly received: ReceivedView;
  readonly summary: Summary;
}

/** One person as the team page shows them: the newest summary beside their own past. */
export interface MemberOverview {
  readonly member: MemberView;
  readonly newest: ReadSummary | null;
  /** Older ones, newest first. */
  readonly earlier: readonly ReadSummary[];
  /** Shares that changed by more than chance; null where there is no past to compare with. */
  readonly changes: readonly OwnPast[] | null;
  readonly routines: readonly RoutineChange[];
}

/** The summaries that were received, read once each; what can't be read is left out. */
export function readSummaries(received: readonly ReceivedView[]): ReadSummary[] {
  return received.flatMap((one) => {
    const summary = decodeSummary(new TextEncoder().encode(one.payload));
    return summary ? [{ received: one, summary }] : [];
  });
}

interface SummariesSoFar {
  readonly read: readonly ReadSummary[];
  /** Whether that is all; where not, the same is asked again for some more. */
  readonly isWhole: boolean;
}

/**
 * The same for a room that reads again and again while envelopes come in: what was read before is the very same object again, and
 * is neither parsed nor drawn anew.
 * @param most so many new ones are read at one time, so that a press is heard before the others
 */
export function createSummaryReader(
  most = Number.POSITIVE_INFINITY,
): (received: readonly ReceivedView[]) => SummariesSoFar {
  let known = new Map<string, { readonly received: ReceivedView; readonly read: ReadSummary | null }>();
  return (received) => {
    const next: typeof known = new Map();
    let left = most;
    for (const one of received) {
      const key = `${one.team} ${one.sender} ${one.period}`;
      const before = known.get(key);
      const isSame =
        before?.received.revision === one.revision &&
        before.received.name === one.name &&
        before.received.payload === one.payload;
      if (isSame) next.set(key, before);
      else if (left-- > 0) next.set(key, { received: one, read: readSummaries([one])[0] ?? null });
    }
    known = next;
    return { read: [...next.values()].flatMap(({ read }) => read ?? []), isWhole: left >= 0 };
  };
}

/** People in the order of the roster, never in that of a result. */
export function memberOverviews(
  members: readonly MemberView[],
  read: readonly ReadSummary[],
): MemberOverview[] {
  const bySender = new Map<string, ReadSummary[]>();
  for (const one of read) {
    const own = bySender.get(one.received.sender);
    if (own) own.push(one);
    else bySender.set(one.received.sender, [one]);
  }
  return members.map((member) => {
    const own = [...(bySender.get(member.fingerprint) ?? [])].sort((a, b) =>
      b.summary.period.to.localeCompare(a.summary.period.to),
    );
    const [newest = null, ...earlier] = own;
    if (!newest) return { member, newest, earlier, changes: null, routines: [] };
    const summaries = earlier.map(({ summary }) => summary);
    const { past, routines } = reviewAgenda(newest.summary, summaries);
    const hasPast = past.some(({ change }) => change !== "no-past");
    return {
      member,
      newest,
      earlier,
      changes: hasPast ? past.filter(({ change }) => change === "apart") : null,
      routines,
    };
  });
}

/** The newest summary of each person that tells their deals, for a comparison in context. */
export function newestWithDeals(read: readonly ReadSummary[]): ReadSummary[] {
  const newest = new Map<string, ReadSummary>();
  for (const one of read) {
    const before = newest.get(one.received.sender);
    if (one.summary.deals.length === 0) continue;
    if (!before || before.summary.period.to < one.summary.period.to) newest.set(one.received.sender, one);
  }
  return [...newest.values()];
}
