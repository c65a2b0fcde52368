import { ownText } from "../own-text";
import { classify } from "./classify";
import type { MessageHead } from "./message-head";

const prefixes = { forward: "Fwd:", reply: "Re:", new: "" } as const;
const none: readonly never[] = [];

/**
 * Makes heads fit to be kept by the hundred thousand: their texts are their own, people and labels that occur over and
 * over are the same objects, of the subject only what it says of the message's kind stays, and of the references the
 * last, where In-Reply-To doesn't name it already.
 */
export function createHeadKeeper(): (head: MessageHead) => MessageHead {
  const people = new Map<string, MessageHead["to"][number]>();
  const texts = new Map<string, string>();
  const text = (said: string): string => {
    const known = texts.get(said);
    if (known !== undefined) return known;
    const own = ownText(said);
    texts.set(own, own);
    return own;
  };
  const person = ({ address, name }: MessageHead["to"][number]): MessageHead["to"][number] => {
    const known = people.get(`${address}\n${name}`);
    if (known) return known;
    const own = { address: text(address), name: ownText(name) };
    people.set(ownText(`${address}\n${name}`), own);
    return own;
  };
  return (head) => {
    const last = head.references.at(-1);
    return {
      id: head.id === null ? null : ownText(head.id),
      from: head.from === null ? null : text(head.from),
      to: head.to.map(person),
      sentAtMs: head.sentAtMs,
      subject: prefixes[classify({ ...head, inReplyTo: null, references: none })],
      inReplyTo: head.inReplyTo === null ? null : ownText(head.inReplyTo),
      references: last === undefined || last === head.inReplyTo ? none : [ownText(last)],
      isAutomatic: head.isAutomatic,
      labels: head.labels.length === 0 ? none : head.labels.map(text),
    };
  };
}
