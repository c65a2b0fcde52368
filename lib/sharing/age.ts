import { Decrypter, Encrypter } from "age-encryption";

/** Bytes encrypted to some age recipients: whoever has one of their keys opens them. */
export async function encryptTo(
  recipients: readonly string[],
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/**
 * What an age file says to the holder of a key (an age identity, or a non-exportable X25519 key); or that it was made
 * for others, or is broken.
 */
export async function decryptWith(
  identity: string | CryptoKey,
  age: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | "not-for-you" | "damaged"> {
  try {
    return new Uint8Array(await decrypterOf(identity).decrypt(age));
  } catch (error) {
    // age's one error for "no identity matched"; all else is a broken or altered file.
    return error instanceof Error && /no identity matched/.test(error.message) ? "not-for-you" : "damaged";
  }
}

/** A reader's key needs preparing (its recipient is computed), once and not for every envelope of a year. */
const decrypters = new WeakMap<CryptoKey, Decrypter>();

function decrypterOf(identity: string | CryptoKey): Decrypter {
  const known = typeof identity === "string" ? undefined : decrypters.get(identity);
  if (known) return known;
  const made = new Decrypter();
  made.addIdentity(identity);
  if (typeof identity !== "string") decrypters.set(identity, made);
  return made;
}

/** Some bytes after one another. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
