import { decryptWith } from "./age";
import {
  envelopeVersion,
  fromBase64Url,
  maxEnvelopeBytes,
  type Refusal,
  type Statement,
  statement,
} from "./envelope-format";
import { fingerprint, isSignedBy } from "./signing";

export interface Opening {
  /** The reader's key: an age identity, or a non-exportable X25519 key. */
  readonly identity: string | CryptoKey;
  readonly team: string;
  /** Signing keys (raw, base64url) of those whose envelopes are awaited, by fingerprint. */
  readonly senders: ReadonlyMap<string, string>;
  /** In whose place it lay, where the carrier knows places; null for a file handed over. */
  readonly place: { readonly sender: string; readonly period: string } | null;
  /** The highest revision opened so far of a sender's period; the same or a lower one is a replay. */
  readonly lastRevision: (sender: string, period: string) => number;
  /** Now, in milliseconds since 1970. */
  readonly nowMs: number;
}

export type Opened =
  | { readonly ok: true; readonly statement: Statement; readonly payload: Uint8Array }
  | { readonly ok: false; readonly refusal: Refusal };

const refuse = (refusal: Refusal): Opened => ({ ok: false, refusal });
const newline = 0x0a;

/** Opens an envelope and checks all that it is bound to; whatever is wrong is refused with its reason. */
export async function open(envelope: Uint8Array, opening: Opening): Promise<Opened> {
  if (envelope.length > maxEnvelopeBytes) return refuse("too-large");
  const firstEnd = envelope.subarray(0, 64).indexOf(newline);
  const version = /^cairn-envelope\/(\d{1,6})$/.exec(ascii(envelope.subarray(0, Math.max(0, firstEnd))))?.[1];
  if (version === undefined) return refuse("not-an-envelope");
  if (Number(version) > envelopeVersion) return refuse("newer-version");
  if (version !== String(envelopeVersion)) return refuse("not-an-envelope");

  const decrypted = await decryptWith(opening.identity, envelope.slice(firstEnd + 1));
  if (typeof decrypted === "string") return refuse(decrypted);
  const signatureEnd = decrypted.indexOf(newline);
  const statementEnd = decrypted.indexOf(newline, signatureEnd + 1);
  if (signatureEnd < 0 || statementEnd < 0) return refuse("damaged");
  const signature = fromBase64Url(ascii(decrypted.subarray(0, signatureEnd)));
  const parsed = parseStatement(decrypted.subarray(signatureEnd + 1, statementEnd));
  if (!signature || !parsed) return refuse("damaged");

  const key = opening.senders.get(parsed.sender);
  if (!key) return refuse("unknown-sender");
  if ((await fingerprint(key)) !== parsed.sender) return refuse("forged");
  if (!(await isSignedBy(key, signature, decrypted.slice(signatureEnd + 1)))) return refuse("forged");
  const mismatch = bindingMismatch(parsed, opening);
  return mismatch
    ? refuse(mismatch)
    : { ok: true, statement: parsed, payload: decrypted.slice(statementEnd + 1) };
}

function bindingMismatch(parsed: Statement, opening: Opening): Refusal | null {
  if (parsed.team !== opening.team) return "other-team";
  if (opening.place && opening.place.sender !== parsed.sender) return "other-person";
  if (opening.place && opening.place.period !== parsed.period) return "other-period";
  if (Date.parse(parsed.expiresAt) <= opening.nowMs) return "expired";
  if (parsed.revision <= opening.lastRevision(parsed.sender, parsed.period)) return "replayed";
  return null;
}

function parseStatement(bytes: Uint8Array): Statement | null {
  try {
    const read = statement.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

const ascii = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
