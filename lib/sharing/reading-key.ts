import { identityToRecipient } from "age-encryption";

/** A key to read what is sealed for oneself. */
export interface ReadingKey {
  /** X25519, not exportable. */
  readonly identity: CryptoKey;
  /** The age recipient that others seal to. */
  readonly recipient: string;
}

/** A new reading key. */
export async function makeReadingKey(): Promise<ReadingKey> {
  const pair = await crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]);
  if (!("privateKey" in pair)) throw new TypeError("expected a key pair");
  return { identity: pair.privateKey, recipient: await identityToRecipient(pair.privateKey) };
}
