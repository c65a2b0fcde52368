import { fromBase64Url, toBase64Url } from "./envelope-format";

const scheme = "cairn-invitation:";
/** Says where it ends, for lines are broken, and what stands on the next one is letters as well. */
const end = ".";

/** An invitation as one word for a message: letters that no mail or chat turns into others, as they do with quotes. */
export const toMessageText = (note: string): string =>
  scheme + toBase64Url(new TextEncoder().encode(note)) + end;

/** The invitation that a pasted text holds, whatever stands around it and wherever its lines were broken; else the text itself. */
export function fromMessageText(pasted: string): string {
  const at = pasted.indexOf(scheme);
  const code = /^([\w\s>-]+)\./.exec(at < 0 ? "" : pasted.slice(at + scheme.length))?.[1];
  const bytes = code === undefined ? null : fromBase64Url(code.replaceAll(/[\s>]/g, ""));
  return bytes ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : pasted;
}
