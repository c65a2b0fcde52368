import type { Language } from "@/lib/model/settings";
import { type Result, succeed } from "@/lib/model/result";
import { keysOf } from "@/lib/sharing/key-seed";
import { isSameWord, type PlacedWord, phraseOf, seedOf } from "@/lib/sharing/recovery-phrase";
import type { OwnKeysRow } from "@/lib/store/team-rows";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { ownKeys, waitingSeed } from "./own-keys";

/** The words from which this browser's keys can be had again, as long as they were neither written down nor refused. */
export async function showPhrase({ database }: Ports, language: Language): Promise<Answer<string[]>> {
  const seed = await waitingSeed(database, await ownKeys(database));
  return seed ? accepted(await phraseOf(seed, language)) : refused("phrase-not-kept");
}

/** Some words typed back from paper, as proof that they were written down: then nothing of the phrase is kept here any more. */
export async function confirmPhrase(
  ports: Ports,
  language: Language,
  typed: readonly PlacedWord[],
): Promise<Answer<null>> {
  const shown = await showPhrase(ports, language);
  if (!shown.ok) return shown;
  if (!shown.value.accepted) return refused(shown.value.why);
  const { value } = shown.value;
  const isSame = ({ at, word }: PlacedWord) => isSameWord(value[at - 1] ?? "", word);
  if (typed.length === 0 || !typed.every(isSame)) return refused("phrase-words-differ");
  await settle(ports, { state: "written" });
  return accepted(null);
}

/** Does without a phrase: its seed is erased. */
export async function declinePhrase(ports: Ports): Promise<Result<null>> {
  await settle(ports, { state: "declined" });
  return succeed(null);
}

/** Whether a phrase on paper is that of this browser's keys. */
export async function checkPhrase({ database }: Ports, text: string): Promise<Answer<null>> {
  const phrase = await seedOf(text);
  if (!phrase.ok) return refused(phrase.why);
  const { fingerprint } = await keysOf(phrase.seed);
  return fingerprint === (await ownKeys(database)).fingerprint
    ? accepted(null)
    : refused("phrase-other-keys");
}

async function settle({ database }: Ports, phrase: NonNullable<OwnKeysRow["phrase"]>): Promise<void> {
  await database.transaction("rw", database.ownKeys, async () => {
    const own = await database.ownKeys.get("own");
    // Of keys that never had a phrase nothing is said: they still have none.
    if (own?.phrase) await database.ownKeys.put({ ...own, phrase });
  });
}
