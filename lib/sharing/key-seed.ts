import { identityToRecipient } from "age-encryption";
import { fromBase64Url } from "./envelope-format";
import { fingerprint, type SigningKeys } from "./signing";

/** 128 random bits, from which all of a browser's keys come; a phrase of twelve words holds the same bits. */
export type KeySeed = Uint8Array<ArrayBuffer>;

/** A key to read what is sealed for oneself. */
interface ReadingKey {
  /** X25519, not exportable. */
  readonly identity: CryptoKey;
  /** The age recipient that others seal to. */
  readonly recipient: string;
}

/** Both keys of a person, and the name that their signing key has in every statement. */
export interface PersonKeys {
  readonly signing: SigningKeys;
  readonly reading: ReadingKey;
  readonly fingerprint: string;
}

/** A new seed, by the browser's own generator. */
export const createKeySeed = (): KeySeed => crypto.getRandomValues(new Uint8Array(16));

/**
 * The keys of a seed: always the same ones, the private ones non-exportable. HKDF-SHA-256 (RFC 5869) with an empty salt and one
 * label a key gives 32 bytes each: the seed of an Ed25519 key (RFC 8032) and the scalar of an X25519 key (RFC 7748).
 */
export async function keysOf(seed: KeySeed): Promise<PersonKeys> {
  const [forSigning, forReading] = await Promise.all([
    derive(seed, "cairn team signing key 1"),
    derive(seed, "cairn team reading key 1"),
  ]);
  const signingBytes = privateKeyInfo(ed25519, forSigning);
  const readingBytes = privateKeyInfo(x25519, forReading);
  try {
    const publicKey = await publicOf(signingBytes);
    const identity = await crypto.subtle.importKey("pkcs8", readingBytes, "X25519", false, ["deriveBits"]);
    return {
      signing: {
        privateKey: await crypto.subtle.importKey("pkcs8", signingBytes, "Ed25519", false, ["sign"]),
        publicKey,
      },
      reading: { identity, recipient: await identityToRecipient(identity) },
      fingerprint: await fingerprint(publicKey),
    };
  } finally {
    for (const secret of [forSigning, forReading, signingBytes, readingBytes]) secret.fill(0);
  }
}

async function derive(seed: KeySeed, label: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey("raw", seed, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode(label);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

/** The last byte of an object identifier under 1.3.101 (RFC 8410). */
const x25519 = 0x6e;
const ed25519 = 0x70;

/** 32 bytes as a PKCS #8 private key (RFC 8410, section 7): a frame of fixed length around them. */
function privateKeyInfo(algorithm: number, secret: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, algorithm];
  return Uint8Array.from([...frame, 0x04, 0x22, 0x04, 0x20, ...secret]);
}

/** WebCrypto tells a private key's public half only as a JSON Web Key of an exportable one. */
async function publicOf(signingBytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const exportable = await crypto.subtle.importKey("pkcs8", signingBytes, "Ed25519", true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", exportable);
  if (x === undefined || fromBase64Url(x)?.length !== 32) throw new TypeError("expected a public key");
  return x;
}
