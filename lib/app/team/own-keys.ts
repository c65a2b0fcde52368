import { createKeySeed, type KeySeed, keysOf } from "@/lib/sharing/key-seed";
import type { CairnDatabase } from "@/lib/store/database";
import type { OwnKeysRow } from "@/lib/store/team-rows";
import { unwrapSecret, wrapSecret } from "./wrapped-secret";

/** This browser's keys; made when first needed. Two callers at once get the same ones. */
export async function ownKeys(database: CairnDatabase): Promise<OwnKeysRow> {
  const known = await database.ownKeys.get("own");
  if (known) return known;
  const seed = createKeySeed();
  const keys = await keysOf(seed);
  const wrapped = await wrapSecret(database, seed, aboutSeed(keys.fingerprint));
  seed.fill(0);
  const made: OwnKeysRow = { key: "own", ...keys, phrase: { state: "waiting", ...wrapped } };
  return database.transaction("rw", database.ownKeys, async () => {
    const first = await database.ownKeys.get("own");
    if (first) return first;
    await database.ownKeys.add(made);
    return made;
  });
}

/** The seed of keys whose phrase was neither written down nor refused yet; null where it is kept no more. */
export async function waitingSeed(
  database: CairnDatabase,
  { phrase, fingerprint }: OwnKeysRow,
): Promise<KeySeed | null> {
  return phrase?.state === "waiting" ? unwrapSecret(database, phrase, aboutSeed(fingerprint)) : null;
}

const aboutSeed = (fingerprint: string): string => `seed of ${fingerprint}`;
