import { classify, type SentClass } from "./classify";
import type { MessageHead } from "./message-head";

export interface MailCounts {
  readonly sent: number;
  readonly reply: number;
  readonly new: number;
  readonly forward: number;
  /** Median hours from the message answered to the answer; null where none was found. */
  readonly medianLatencyHours: number | null;
}

export interface MailFigures extends MailCounts {
  /** By month in UTC, `YYYY-MM`. */
  readonly months: Readonly<Record<string, MailCounts>>;
}

/** One sent message as the figures count it. */
export interface SentMessage {
  readonly head: MessageHead;
  readonly kind: SentClass;
  readonly latencyHours: number | null;
  /** Whether it goes on from a message of one's own, which nobody had answered. */
  readonly followsOwn: boolean;
}

/**
 * The own addresses of a mailbox's owner: those given, else the senders of what is labelled as sent, else the sender
 * that occurs most.
 */
export function ownAddresses(heads: readonly MessageHead[], given: readonly string[]): Set<string> {
  if (given.length > 0) return new Set(given.map((address) => address.toLowerCase()));
  const sent = heads.filter(({ labels }) =>
    labels.some((label) => /^(sent|messages envoyés|envoyés)$/i.test(label)),
  );
  if (sent.length > 0) return new Set(sent.flatMap(({ from }) => (from ? [from] : [])));
  const counts = new Map<string, number>();
  for (const { from } of heads) if (from) counts.set(from, (counts.get(from) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a)[0];
  return new Set(most ? [most[0]] : []);
}

/** The messages that the owner sent, each classed and with its latency; a message that occurs twice counts once. */
export function sentMessages(heads: readonly MessageHead[], own: ReadonlySet<string>): SentMessage[] {
  const sentAt = new Map<string, number>();
  for (const { id, sentAtMs, from } of heads) {
    // Going on from one's own message is no answer to anybody: it has no latency.
    if (id === null || sentAtMs === null || (from !== null && own.has(from)) || sentAt.has(id)) continue;
    sentAt.set(id, sentAtMs);
  }
  const ownIds = new Set(
    heads.flatMap(({ id, from }) => (id !== null && from !== null && own.has(from) ? [id] : [])),
  );
  const seen = new Set<string>();
  return heads.flatMap((head) => {
    if (head.from === null || !own.has(head.from)) return [];
    if (head.id !== null && seen.has(head.id)) return [];
    if (head.id !== null) seen.add(head.id);
    const kind = classify(head);
    const answered = head.inReplyTo ?? head.references.at(-1) ?? null;
    const followsOwn = kind === "reply" && answered !== null && ownIds.has(answered);
    return [{ head, kind, latencyHours: kind === "reply" ? latency(head, sentAt) : null, followsOwn }];
  });
}

/** Hours since the message answered: the one of In-Reply-To, else the last of References that is known. */
function latency(head: MessageHead, sentAt: ReadonlyMap<string, number>): number | null {
  if (head.sentAtMs === null) return null;
  const answered = sentAt.get(head.inReplyTo ?? "") ?? sentAt.get(head.references.at(-1) ?? "");
  if (answered === undefined || answered > head.sentAtMs) return null;
  return (head.sentAtMs - answered) / 3_600_000;
}

/** Counts of what was sent, in all and by month. */
export function mailFigures(sent: readonly SentMessage[]): MailFigures {
  const months = new Map<string, SentMessage[]>();
  for (const message of sent) {
    if (message.head.sentAtMs === null) continue;
    const month = new Date(message.head.sentAtMs).toISOString().slice(0, 7);
    const some = months.get(month);
    if (some) some.push(message);
    else months.set(month, [message]);
  }
  const byMonth = [...months].sort(([a], [b]) => a.localeCompare(b));
  return {
    ...countsOf(sent),
    months: Object.fromEntries(byMonth.map(([month, some]) => [month, countsOf(some)])),
  };
}

function countsOf(sent: readonly SentMessage[]): MailCounts {
  const count = (kind: SentClass): number => sent.filter((message) => message.kind === kind).length;
  const latencies = sent.flatMap(({ latencyHours }) => (latencyHours === null ? [] : [latencyHours]));
  return {
    sent: sent.length,
    reply: count("reply"),
    new: count("new"),
    forward: count("forward"),
    medianLatencyHours: median(latencies),
  };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
