import type { WaitingView } from "@/lib/views/team";
import { type CarrierProblem, isPassing, type Outbox } from "./carriers/carrier";
import { fromBase64Url } from "./envelope-format";

export interface SendWaiting {
  /** The way to where a team's envelopes go; null where only a person can open it. */
  readonly outboxOf: (team: string) => Promise<Outbox | null>;
  /** Called once an envelope lies in its place, whole. */
  readonly delivered: (id: string) => Promise<void>;
}

/**
 * Carries what waits, each envelope once: the same bytes, by the same name, so that what did arrive and whose answer was lost
 * counts as arrived. Gives how many wait still for something that passes by itself, and what stands in the way of the others.
 */
export async function sendWaiting(
  waiting: readonly WaitingView[],
  { outboxOf, delivered }: SendWaiting,
): Promise<{ readonly passing: number; readonly problems: readonly CarrierProblem[] }> {
  let passing = 0;
  const problems: CarrierProblem[] = [];
  for (const { id, team, period, revision, envelope } of waiting) {
    const [outbox, bytes] = [await outboxOf(team), fromBase64Url(envelope)];
    if (!outbox || !bytes) continue;
    const put = await outbox.put({ period, revision }, bytes);
    if (put.ok) await delivered(id);
    else if (isPassing(put.problem)) passing++;
    else problems.push(put.problem);
  }
  return { passing, problems };
}
