import { makeReadingKey } from "@/lib/sharing/reading-key";
import { fingerprint, makeSigningKeys } from "@/lib/sharing/signing";
import type { CairnDatabase } from "@/lib/store/database";
import type { OwnKeysRow } from "@/lib/store/team-rows";

/** This browser's keys; made when first needed. Two callers at once get the same ones. */
export async function ownKeys(database: CairnDatabase): Promise<OwnKeysRow> {
  const known = await database.ownKeys.get("own");
  if (known) return known;
  const signing = await makeSigningKeys();
  const made: OwnKeysRow = {
    key: "own",
    signing,
    reading: await makeReadingKey(),
    fingerprint: await fingerprint(signing.publicKey),
  };
  return database.transaction("rw", database.ownKeys, async () => {
    const first = await database.ownKeys.get("own");
    if (first) return first;
    await database.ownKeys.add(made);
    return made;
  });
}
