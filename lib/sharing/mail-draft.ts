/** A mail that is still to be addressed: what stands in it, and the file that is attached. */
export interface MailDraft {
  readonly subject: string;
  readonly words: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

const boundary = "=_cairn-envelope";

/**
 * A mail with a file attached, as mail programs open it to be finished and sent (`.eml`; `X-Unsent` makes Outlook take it as a draft).
 * A `mailto:` address can attach nothing. RFC 5322, 2045 and 2047.
 */
export function mailDraft({ subject, words, file }: MailDraft): string {
  const text = (given: string) => new TextEncoder().encode(given);
  return [
    "X-Unsent: 1",
    "To:",
    `Subject: ${encodedWords(subject)}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    base64Lines(text(words)),
    `--${boundary}`,
    `Content-Type: application/octet-stream; name="${file.name}"`,
    `Content-Disposition: attachment; filename="${file.name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    base64Lines(file.bytes),
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

/** A header's text in words of at most 75 letters; none is cut within a character. */
function encodedWords(given: string): string {
  const pieces = given.match(/.{1,10}/gsu) ?? [""];
  return pieces.map((piece) => `=?utf-8?B?${base64(new TextEncoder().encode(piece))}?=`).join("\r\n ");
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));

const base64Lines = (bytes: Uint8Array): string => base64(bytes).replaceAll(/(.{76})(?=.)/g, "$1\r\n");
