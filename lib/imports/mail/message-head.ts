import PostalMime from "postal-mime";

/** What is read of a message: who, when, and which message it answers. Nothing of its text. */
export interface MessageHead {
  readonly id: string | null;
  readonly from: string | null;
  readonly to: readonly { readonly address: string; readonly name: string }[];
  /** Milliseconds since 1970, or null where the message says no date. */
  readonly sentAtMs: number | null;
  /** Only its prefix is looked at, to tell a forward from a new message; never kept. */
  readonly subject: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly isAutomatic: boolean;
  readonly labels: readonly string[];
}

const wanted = new Set([
  "from",
  "to",
  "cc",
  "date",
  "subject",
  "message-id",
  "in-reply-to",
  "references",
  "precedence",
  "auto-submitted",
  "x-gmail-labels",
]);

/**
 * The lines of a header block that are read, each with what it goes on with: signatures and the way that a message took
 * are most of it. Of the latter the first line stays, for it tells a message from other text.
 */
function wantedLines(block: string): string {
  let [isWanted, hasReceived] = [false, false];
  const lines = block.split("\n").filter((line) => {
    if (line.startsWith(" ") || line.startsWith("\t")) return isWanted;
    const name = line
      .slice(0, Math.max(0, line.indexOf(":")))
      .trim()
      .toLowerCase();
    isWanted = wanted.has(name) || (name === "received" && !hasReceived);
    hasReceived ||= name === "received";
    return isWanted;
  });
  return lines.join("\n");
}

const idPattern = /<[^<>\s]+>/g;

/**
 * Reads one header block (latin1, a character a byte) with postal-mime. Returns null for a block that holds no header
 * that a message would have.
 */
export async function readHead(block: string): Promise<MessageHead | null> {
  const text = wantedLines(block);
  const head = new Uint8Array(text.length + 4);
  for (let at = 0; at < text.length; at += 1) head[at] = text.charCodeAt(at);
  head.set([13, 10, 13, 10], text.length);
  const mail = await PostalMime.parse(head);
  const header = (key: string): string => mail.headers.find((entry) => entry.key === key)?.value ?? "";
  if (mail.headers.length === 0 || !(mail.from || mail.date || mail.messageId || header("received")))
    return null;
  const time = mail.date ? Date.parse(mail.date) : Number.NaN;
  const recipients = [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap((entry) =>
    "group" in entry && entry.group ? entry.group : [entry],
  );
  return {
    id: (mail.messageId ?? "").match(idPattern)?.[0] ?? null,
    from: mail.from?.address?.toLowerCase() ?? null,
    to: recipients.flatMap(({ address, name }) =>
      address ? [{ address: address.toLowerCase(), name: name ?? "" }] : [],
    ),
    sentAtMs: Number.isNaN(time) ? null : time,
    subject: mail.subject ?? "",
    inReplyTo: (mail.inReplyTo ?? "").match(idPattern)?.[0] ?? null,
    references: (mail.references ?? "").match(idPattern) ?? [],
    isAutomatic:
      /^(auto-|bulk|list|junk)/i.test(header("precedence")) ||
      (header("auto-submitted") !== "" && !/^no$/i.test(header("auto-submitted"))),
    labels: header("x-gmail-labels")
      .split(",")
      .map((label) => label.trim())
      .filter(Boolean),
  };
}
