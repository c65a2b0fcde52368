import type { MessageHead } from "./message-head";

export type SentClass = "reply" | "new" | "forward";

/** Prefixes of forwarded subjects in the languages of common mail programs. */
const forwardPrefix =
  /^\s*(?:\[[^\]]*\]\s*)*(fwd?|tr|wg|rv|enc|i|doorst|vs|vb|pd|转发|转寄)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]/i;
/** Prefixes of answers in the same. */
const replyPrefix =
  /^\s*(?:\[[^\]]*\]\s*)*(re|aw|sv|rép|rep|ré|r|antw|odp|ynt|res|回复|答复)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]/i;

/**
 * Whether a sent message answered, forwarded, or began something. A forward says so in its subject (and carries the
 * references of what it forwards); then In-Reply-To and References decide; then the subject's prefix.
 */
export function classify(head: Pick<MessageHead, "subject" | "inReplyTo" | "references">): SentClass {
  if (forwardPrefix.test(head.subject)) return "forward";
  if (head.inReplyTo !== null || head.references.length > 0) return "reply";
  return replyPrefix.test(head.subject) ? "reply" : "new";
}
