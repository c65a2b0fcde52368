import { addressParser, decodeWords } from "postal-mime";

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

/** The fields of a block, unfolded, by name in lower case. Bytes beyond ASCII are UTF-8 (RFC 6532). */
function fieldsOf(block: string): Map<string, string[]> {
  const isAscii = !/[\u0080-\u00ff]/.test(block);
  const text = isAscii ? block : utf8(block);
  const fields = new Map<string, string[]>();
  for (const line of text
    .replaceAll("\r", "")
    .replaceAll(/\n(?=[ \t])/g, "")
    .split("\n")) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const values = fields.get(name);
    if (values) values.push(line.slice(colon + 1).trim());
    else fields.set(name, [line.slice(colon + 1).trim()]);
  }
  return fields;
}

const decoder = new TextDecoder();

function utf8(latin1: string): string {
  const bytes = new Uint8Array(latin1.length);
  for (let at = 0; at < latin1.length; at += 1) bytes[at] = latin1.charCodeAt(at);
  return decoder.decode(bytes);
}

/**
 * Reads one header block (latin1, a character a byte) with postal-mime's own readers of addresses and encoded words.
 * (Its reader of whole messages makes a Blob of the body that isn't there and reads it back, which takes a browser longer
 * than all the rest.) Gives null for a block that holds no header that a message would have, or one that can't be read.
 */
export function readHead(block: string): MessageHead | null {
  try {
    return headOf(fieldsOf(wantedLines(block)));
  } catch {
    return null;
  }
}

function headOf(fields: ReadonlyMap<string, readonly string[]>): MessageHead | null {
  const first = (name: string): string => fields.get(name)?.[0] ?? "";
  const words = (name: string): string => decodeWords(first(name));
  const mailboxes = (name: string) =>
    (fields.get(name) ?? [])
      .flatMap((value) => addressParser(value))
      .flatMap((entry) => ("group" in entry && entry.group ? entry.group : [entry]));
  const [from] = first("from") === "" ? [] : addressParser(first("from"));
  if (!(from || first("date") || first("message-id") || first("received"))) return null;
  const time = new Date(first("date")).getTime();
  const references = words("references").match(idPattern) ?? [];
  return {
    id: words("message-id").match(idPattern)?.[0] ?? null,
    from: from?.address?.toLowerCase() ?? null,
    to: [...mailboxes("to"), ...mailboxes("cc")].flatMap(({ address, name }) =>
      address ? [{ address: address.toLowerCase(), name }] : [],
    ),
    sentAtMs: Number.isNaN(time) ? null : time,
    subject: words("subject"),
    inReplyTo: words("in-reply-to").match(idPattern)?.[0] ?? null,
    references,
    isAutomatic:
      /^(auto-|bulk|list|junk)/i.test(first("precedence")) ||
      (first("auto-submitted") !== "" && !/^no$/i.test(first("auto-submitted"))),
    labels: first("x-gmail-labels")
      .split(",")
      .map((label) => label.trim())
      .filter(Boolean),
  };
}
