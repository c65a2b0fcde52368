import type { CairnDatabase } from "@/lib/store/database";
import type { KeptPlace } from "@/lib/store/team-rows";
import type { OwnPlace } from "@/lib/views/team";
import { unwrapSecret, wrapSecret } from "./wrapped-secret";

/**
 * A place as it is kept: the password encrypted (AES-GCM, a fresh nonce each time) by a key of this browser that can't be
 * taken out of it. So no export, copied row or log holds a password; whoever may run as Cairn in this very browser could.
 */
export async function sealPlace(database: CairnDatabase, place: OwnPlace | null): Promise<KeptPlace | null> {
  if (place === null) return null;
  const { url, user, password } = place;
  return {
    url,
    user,
    ...(await wrapSecret(database, new TextEncoder().encode(password), aboutOf(url, user))),
  };
}

/** The place with its password; without one where it can't be opened, so that the person gives it again. */
export async function openPlace(
  database: CairnDatabase,
  kept: KeptPlace | OwnPlace | null,
): Promise<OwnPlace | null> {
  if (kept === null || "password" in kept) return kept;
  const { url, user } = kept;
  const password = await unwrapSecret(database, kept, aboutOf(url, user));
  return { url, user, password: password ? new TextDecoder().decode(password) : "" };
}

const aboutOf = (url: string, user: string): string => `${url}\n${user}`;

/** Seals passwords that an older Cairn kept in clear. */
export async function sealOldPlaces(database: CairnDatabase): Promise<void> {
  for (const table of [database.memberships, database.teams]) {
    const clear = await table.filter(({ place }) => place !== null && "password" in place).toArray();
    for (const { key, place } of clear)
      await table.update(key, { place: await sealPlace(database, await openPlace(database, place)) });
  }
}
