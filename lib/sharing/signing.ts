import { fromBase64Url, toBase64Url } from "./envelope-format";

/** A sender's keys: the private one can't be taken out of the browser. */
export interface SigningKeys {
  readonly privateKey: CryptoKey;
  /** Raw public key, base64url. */
  readonly publicKey: string;
}

/** Signature of some bytes, 64 bytes. */
export async function sign(bytes: Uint8Array<ArrayBuffer>, keys: SigningKeys): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign("Ed25519", keys.privateKey, bytes));
}

/** A year of a team's envelopes names the same few keys over and over: so many are kept ready. */
const mostReady = 2_000;
const ready = new Map<string, Promise<CryptoKey>>();

function verifyingKey(publicKey: string, raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const known = ready.get(publicKey);
  if (known) return known;
  if (ready.size >= mostReady) ready.clear();
  const key = crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
  ready.set(publicKey, key);
  return key;
}

/** Whether a signature is that of the holder of a public key (raw, base64url). False for a key that is none. */
export async function isSignedBy(
  publicKey: string,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const raw = fromBase64Url(publicKey);
  // A key has one spelling, for people and teams are told apart by it.
  if (!raw || raw.length !== 32 || toBase64Url(raw) !== publicKey) return false;
  try {
    return await crypto.subtle.verify("Ed25519", await verifyingKey(publicKey, raw), signature, bytes);
  } catch {
    return false;
  }
}

/** Fingerprint of a public key: the first 128 bits of its SHA-256, base64url. Names the person in every statement. */
export async function fingerprint(publicKey: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(publicKey));
  return toBase64Url(new Uint8Array(digest).subarray(0, 16));
}
