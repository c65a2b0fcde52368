import { invitation, partsOf } from "@/lib/sharing/invitation";
import { keysOf, type PersonKeys } from "@/lib/sharing/key-seed";
import { seedOf } from "@/lib/sharing/recovery-phrase";
import { readNote } from "@/lib/sharing/signed-note";
import { openTeamFile } from "@/lib/sharing/team-file";
import type { TeamRow } from "@/lib/store/team-rows";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { memberRow } from "./team-file";

/**
 * A manager's keys and team again, from the words of the phrase and either the team's file or its invitation. That file was
 * signed by the very keys, so that words which were mistaken and whole all the same never bring back other keys. Keys that
 * teams of this browser rest on are never replaced.
 */
export async function restoreKeys(ports: Ports, text: string, file: Uint8Array): Promise<Answer<string>> {
  const { database } = ports;
  const phrase = await seedOf(text);
  if (!phrase.ok) return refused(phrase.why);
  const keys = await keysOf(phrase.seed);
  phrase.seed.fill(0);
  const team = await teamProven(file, keys);
  if (typeof team === "string") return refused(team);
  return database.transaction(
    "rw",
    database.ownKeys,
    database.teams,
    database.memberships,
    async (): Promise<Answer<string>> => {
      const before = await database.ownKeys.get("own");
      const isInUse = (await database.teams.count()) + (await database.memberships.count()) > 0;
      if (before && before.fingerprint !== keys.fingerprint && isInUse) return refused("keys-in-use");
      await database.ownKeys.put({ key: "own", ...keys, phrase: { state: "written" } });
      const there = await database.teams.get(team.key);
      const people = there?.members ?? [];
      // A team that is here already keeps its people, and all that was decided since the file was made.
      await database.teams.put({ ...team, ...there, members: people.length > 0 ? people : team.members });
      return accepted(team.key);
    },
  );
}

/** The team that a file holds, if these keys signed it; or why not. */
async function teamProven(file: Uint8Array, keys: PersonKeys): Promise<TeamRow | string> {
  if (file[0] === "{".charCodeAt(0)) return invited(new TextDecoder().decode(file), keys);
  const opened = await openTeamFile(file, keys);
  if (!opened.ok) return opened.why === "refused-not-for-you" ? "phrase-other-keys" : opened.why;
  if (opened.file.role !== "self" || opened.file.signingKey !== keys.signing.publicKey)
    return "phrase-other-keys";
  const team = await invited(opened.file.invitation, keys);
  return typeof team === "string"
    ? team
    : {
        ...team,
        members: await Promise.all(opened.file.members.map(memberRow)),
        published: opened.file.published,
        publishedPhases: opened.file.publishedPhases,
      };
}

async function invited(text: string, { signing, reading }: PersonKeys): Promise<TeamRow | string> {
  const read = await readNote("cairn-invitation", invitation, text);
  if (!read.ok) return read.why;
  const { settings, signingKey, recipient, coaches, handovers } = partsOf(read.note);
  if (signingKey !== signing.publicKey || recipient !== reading.recipient) return "phrase-other-keys";
  const about = { settings, coaches, handovers, invitationText: text.trim() };
  return { ...about, key: settings.team, members: [], place: null };
}
