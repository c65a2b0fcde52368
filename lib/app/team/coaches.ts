import type { Result } from "@/lib/model/result";
import { coachCard, mostCoaches } from "@/lib/sharing/invitation";
import { readNote, writeNote } from "@/lib/sharing/signed-note";
import { fingerprint } from "@/lib/sharing/signing";
import type { PublicPerson } from "@/lib/store/team-rows";
import type { CoachCardView } from "@/lib/views/team";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { coachCode } from "./codes";
import { changeCoaches } from "./led-team";
import { ownKeys } from "./own-keys";

/** One's own card: by it a manager adds one as a second coach, or hands a team over. */
export async function writeCard({ database, clock }: Ports, name: string): Promise<CoachCardView> {
  const { signing, reading, fingerprint } = await ownKeys(database);
  const person = { name, signingKey: signing.publicKey, recipient: reading.recipient };
  const card = { ...person, madeAt: clock.now().toString() };
  return {
    fingerprint,
    name,
    code: await coachCode(person),
    text: await writeNote("cairn-coach", card, signing),
  };
}

/** What someone's card says, before anything is done by it. */
export async function readCard(ports: Ports, text: string): Promise<Answer<CoachCardView>> {
  const read = await cardOf(ports, text);
  if (typeof read === "string") return refused(read);
  const { name, signingKey } = read;
  return accepted({ fingerprint: await fingerprint(signingKey), name, code: await coachCode(read), text });
}

/** Someone's name and keys from their card; or why it is refused. */
export async function cardOf({ database }: Ports, text: string): Promise<PublicPerson | string> {
  const read = await readNote("cairn-coach", coachCard, text);
  if (!read.ok) return read.why === "not-a-note" ? "not-a-card" : read.why;
  const { name, signingKey, recipient } = read.note;
  if (signingKey === (await ownKeys(database)).signing.publicKey) return "card-own";
  return { name, signingKey, recipient };
}

/** Adds a second coach to a team that one leads: the invitation names them, and each person decides whether to agree to it. */
export async function addCoach(ports: Ports, team: string, text: string): Promise<Answer<string>> {
  const card = await cardOf(ports, text);
  if (typeof card === "string") return refused(card);
  const others = (coaches: readonly PublicPerson[]) =>
    coaches.filter(({ signingKey }) => signingKey !== card.signingKey);
  const row = await ports.database.teams.get(team);
  if (row && others(row.coaches ?? []).length >= mostCoaches) return refused("coaches-enough");
  const changed = await changeCoaches(ports, team, (coaches) => [...others(coaches), card]);
  return changed.ok ? accepted(await fingerprint(card.signingKey)) : changed;
}

/** Takes a second coach out: people who agree to the new invitation seal nothing more to them. */
export async function removeCoach(ports: Ports, team: string, print: string): Promise<Result<null>> {
  const row = await ports.database.teams.get(team);
  const prints = await Promise.all(
    (row?.coaches ?? []).map(async ({ signingKey }) => [signingKey, await fingerprint(signingKey)] as const),
  );
  const gone = new Set(prints.flatMap(([key, one]) => (one === print ? [key] : [])));
  return changeCoaches(ports, team, (coaches) => coaches.filter(({ signingKey }) => !gone.has(signingKey)));
}
