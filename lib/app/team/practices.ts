import { z } from "zod";
import { fail, type Result, succeed } from "@/lib/model/result";
import { readNote, writeNote } from "@/lib/sharing/signed-note";
import { allRecords, plainTable, putRecord } from "@/lib/store/records";
import { followUp } from "@/lib/team/pool-effects";
import {
  type PracticeRecipe,
  practiceRecipe,
  type practiceSigners,
  type PracticeView,
} from "@/lib/views/practice";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { ownKeys } from "./own-keys";

const signedPractice = practiceRecipe.extend({ signingKey: z.string().regex(/^[\w-]{43}$/) });

/**
 * Signs a recipe with one's own key and keeps it in the library. What is published anew takes the place of what it was, and never
 * lets the difference of both tell what fewer than five people reported.
 */
export async function publishPractice(ports: Ports, recipe: PracticeRecipe): Promise<Answer<string>> {
  const { signing } = await ownKeys(ports.database);
  const known = await plainTable(ports.database, "practice").get(`practice ${recipe.id}`);
  const before = known && (await readNote("cairn-practice", signedPractice, known.record.text));
  const isOwn = before?.ok && before.note.signingKey === signing.publicKey;
  const tried = isOwn ? followUp(before.note.tried, recipe.tried) : recipe.tried;
  if (tried === null) return refused("practice-few-more");
  const note = { ...recipe, tried, signingKey: signing.publicKey };
  return takePractice(ports, await writeNote("cairn-practice", note, signing));
}

/** Keeps a practice that was handed over, once its signature holds. A newer one of the same name takes its place. */
export async function takePractice(ports: Ports, text: string): Promise<Answer<string>> {
  const { database, clock } = ports;
  const read = await readNote("cairn-practice", signedPractice, text);
  if (!read.ok) return refused(read.why === "not-a-note" ? "not-a-practice" : read.why);
  const { id, madeAt, signingKey } = read.note;
  const known = await plainTable(database, "practice").get(`practice ${id}`);
  const before = known && (await readNote("cairn-practice", signedPractice, known.record.text));
  if (before?.ok && !known?.record.removedAt) {
    // Whoever published it first may publish it anew, and so may one's manager and oneself; nobody else under its name.
    const signedBy = (await knownSigners(ports)).get(signingKey)?.signedBy;
    const mayReplace = before.note.signingKey === signingKey || signedBy === "manager" || signedBy === "self";
    if (!mayReplace) return refused("practice-of-another");
    if (Date.parse(before.note.madeAt) > Date.parse(madeAt)) return refused("practice-older");
  }
  await putRecord(database, { record: "practice", id, text, receivedAt: clock.now().toString() });
  return accepted(id);
}

/**
 * Keeps a practice that came with a manager's own, once it is signed by that manager. Whether it is new here: what the
 * library has already, or the person took out of it, is not.
 */
export async function takePublished(ports: Ports, text: string, manager: string): Promise<boolean> {
  const read = await readNote("cairn-practice", signedPractice, text);
  if (!read.ok || read.note.signingKey !== manager) return false;
  const known = await plainTable(ports.database, "practice").get(`practice ${read.note.id}`);
  if (known?.record.text === text) return false;
  const taken = await takePractice(ports, text);
  return taken.ok && taken.value.accepted;
}

/** Takes a practice out of the library; routines adopted from it stay. */
export async function removePractice({ database, clock }: Ports, id: string): Promise<Result<null>> {
  const row = await plainTable(database, "practice").get(`practice ${id}`);
  if (!row) return fail("not-found");
  await putRecord(database, { ...row.record, removedAt: clock.now().toString() });
  return succeed(null);
}

/** The practices that were published to one or by one, newest first; what does not verify any more is left out. */
export async function practices(ports: Ports): Promise<PracticeView[]> {
  const { database } = ports;
  const kept = (await allRecords(database, "practice")).filter(({ removedAt }) => !removedAt);
  if (kept.length === 0) return [];
  const signerOf = await knownSigners(ports);
  const views = await Promise.all(
    kept.map(async ({ text, receivedAt }) => {
      const read = await readNote("cairn-practice", signedPractice, text);
      if (!read.ok) return [];
      const { signingKey, ...recipe } = read.note;
      const { signedBy, signerName } = signerOf.get(signingKey) ?? {
        signedBy: "unknown" as const,
        signerName: null,
      };
      return [{ ...recipe, signedBy, signerName, receivedAt, text }];
    }),
  );
  return views.flat().sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/** Ids of the practices in one's library that the manager of a team signed. */
export async function practicesOfManager(ports: Ports, team: string): Promise<string[]> {
  const manager = (await ports.database.memberships.get(team))?.managerSigningKey;
  const kept = manager === undefined ? [] : await allRecords(ports.database, "practice");
  const read = await Promise.all(kept.map(({ text }) => readNote("cairn-practice", signedPractice, text)));
  return read.flatMap((one) => (one.ok && one.note.signingKey === manager ? [one.note.id] : []));
}

interface Signer {
  readonly signedBy: (typeof practiceSigners)[number];
  readonly signerName: string | null;
}

async function knownSigners({ database }: Ports): Promise<ReadonlyMap<string, Signer>> {
  const [own, memberships, teams] = await Promise.all([
    ownKeys(database),
    database.memberships.toArray(),
    database.teams.toArray(),
  ]);
  return new Map<string, Signer>([
    ...teams.flatMap(({ members }) =>
      members.map(({ signingKey, name }): [string, Signer] => [
        signingKey,
        { signedBy: "member", signerName: name },
      ]),
    ),
    ...memberships.map(({ managerSigningKey, settings }): [string, Signer] => [
      managerSigningKey,
      { signedBy: "manager", signerName: settings.managerName },
    ]),
    [own.signing.publicKey, { signedBy: "self", signerName: null }],
  ]);
}
