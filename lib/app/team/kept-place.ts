import type { CairnDatabase } from "@/lib/store/database";
import type { KeptPlace } from "@/lib/store/team-rows";
import type { OwnPlace } from "@/lib/views/team";

/**
 * A place as it is kept: the password encrypted (AES-GCM, a fresh nonce each time) by a key of this browser that can't be
 * taken out of it. So no export, copied row or log holds a password; whoever may run as Cairn in this very browser could.
 */
export async function sealPlace(database: CairnDatabase, place: OwnPlace | null): Promise<KeptPlace | null> {
  if (place === null) return null;
  const { url, user, password } = place;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`${url}\n${user}`) },
    await wrappingKey(database),
    new TextEncoder().encode(password),
  );
  return { url, user, iv, sealed: new Uint8Array(sealed) };
}

/** The place with its password; without one where it can't be opened, so that the person gives it again. */
export async function openPlace(
  database: CairnDatabase,
  kept: KeptPlace | OwnPlace | null,
): Promise<OwnPlace | null> {
  if (kept === null || "password" in kept) return kept;
  const { url, user, iv, sealed } = kept;
  try {
    const password = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`${url}\n${user}`) },
      await wrappingKey(database),
      sealed,
    );
    return { url, user, password: new TextDecoder().decode(password) };
  } catch {
    return { url, user, password: "" };
  }
}

/** Seals passwords that an older Cairn kept in clear. */
export async function sealOldPlaces(database: CairnDatabase): Promise<void> {
  for (const table of [database.memberships, database.teams]) {
    const clear = await table.filter(({ place }) => place !== null && "password" in place).toArray();
    for (const { key, place } of clear)
      await table.update(key, { place: await sealPlace(database, await openPlace(database, place)) });
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
