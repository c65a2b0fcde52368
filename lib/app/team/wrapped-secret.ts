import type { CairnDatabase } from "@/lib/store/database";
import type { WrappedSecret } from "@/lib/store/team-rows";

/**
 * A secret as it is kept: encrypted (AES-GCM, a fresh nonce each time) by a key of this browser that can't be taken out of
 * it, and bound to what it is about.
 */
export async function wrapSecret(
  database: CairnDatabase,
  secret: Uint8Array<ArrayBuffer>,
  about: string,
): Promise<WrappedSecret> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(about) };
  const sealed = await crypto.subtle.encrypt(how, await wrappingKey(database), secret);
  return { iv, sealed: new Uint8Array(sealed) };
}

/** The secret; null where it can't be opened, or was kept about something else. */
export async function unwrapSecret(
  database: CairnDatabase,
  { iv, sealed }: WrappedSecret,
  about: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const how = { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(about) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, await wrappingKey(database), sealed));
  } catch {
    return null;
  }
}

/** Made when first needed; two callers at once get the same one. */
async function wrappingKey(database: CairnDatabase): Promise<CryptoKey> {
  const known = await database.secrets.get("wrapping");
  if (known) return known.wrapping;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  return database.transaction("rw", database.secrets, async () => {
    const first = await database.secrets.get("wrapping");
    if (first) return first.wrapping;
    await database.secrets.add({ key: "wrapping", wrapping: made });
    return made;
  });
}
