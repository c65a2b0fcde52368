import { fail, type Result, succeed } from "@/lib/model/result";
import { joinNote } from "@/lib/sharing/invitation";
import { readNote } from "@/lib/sharing/signed-note";
import { fingerprint } from "@/lib/sharing/signing";
import { type MemberRow, receivedKey, type TeamRow } from "@/lib/store/team-rows";
import type { OwnPlace, TeamSettings } from "@/lib/views/team";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { sealPlace } from "./kept-place";
import { changeTeam, isLed } from "./led-team";
import { ownKeys } from "./own-keys";
import { writeInvitation } from "./write-invitation";

/** Makes a team or changes its settings, and signs the invitation that says so. Members and coaches stay. */
export async function writeTeam(ports: Ports, settings: TeamSettings): Promise<Result<null>> {
  const { database } = ports;
  const own = await ownKeys(database);
  const known = await database.teams.get(settings.team);
  if (known && !isLed(known)) return fail("not-found");
  const isSame = known && JSON.stringify(known.settings) === JSON.stringify(settings);
  // Saved without a change it stays the invitation that people agreed to.
  const invitationText = isSame
    ? known.invitationText
    : await writeInvitation(ports, own, { ...known, settings });
  await database.transaction("rw", database.teams, async () => {
    const before = await database.teams.get(settings.team);
    await database.teams.put({
      ...before,
      key: settings.team,
      settings,
      invitationText,
      members: before?.members ?? [],
      place: before?.place ?? null,
    });
  });
  return succeed(null);
}

/** Ends a team: all that was received in it goes with it. */
export async function endTeam({ database }: Ports, team: string): Promise<Result<null>> {
  await database.transaction("rw", database.teams, database.received, database.reviews, async () => {
    await database.teams.delete(team);
    await database.received.where("team").equals(team).delete();
    await database.reviews.where("team").equals(team).delete();
  });
  return succeed(null);
}

/** Where the manager reads on a server, or nowhere. */
export async function placeOfTeam(ports: Ports, team: string, place: OwnPlace | null): Promise<Result<null>> {
  const kept = await sealPlace(ports.database, place);
  return changeTeam(ports, team, (row) => ({ ...row, place: kept }));
}

/** Adds a member by the answer that they handed over. Adding the same again changes only their name. */
export async function addMember(ports: Ports, team: string, text: string): Promise<Answer<string>> {
  const read = await readNote("cairn-join", joinNote, text);
  if (!read.ok) return refused(read.why);
  const { note } = read;
  if (note.team !== team) return refused("refused-other-team");
  const print = await fingerprint(note.signingKey);
  const member: MemberRow = {
    fingerprint: print,
    name: note.name,
    signingKey: note.signingKey,
    recipient: note.recipient,
    folder: null,
    ...(note.invitedAt && { invitedAt: note.invitedAt }),
  };
  const changed = await changeTeam(ports, team, (row) => {
    const at = row.members.findIndex((one) => one.fingerprint === print);
    const members =
      at < 0
        ? [...row.members, member]
        : row.members.with(at, { ...row.members[at], ...member, folder: row.members[at]?.folder ?? null });
    return { ...row, members };
  });
  return changed.ok ? accepted(print) : changed;
}

/** Revokes a member: they are no longer read, and what they shared is erased here. */
export async function revokeMember(ports: Ports, team: string, print: string): Promise<Result<null>> {
  const { database } = ports;
  const changed = await changeTeam(ports, team, (row) => ({
    ...row,
    members: row.members.filter((one) => one.fingerprint !== print),
  }));
  if (!changed.ok) return changed;
  await database.received.where("key").startsWith(`${team} ${print} `).delete();
  await database.reviews.where("key").startsWith(`${team} ${print} `).delete();
  return succeed(null);
}

/**
 * Someone came back with new keys, and the words were compared: what they shared, their territory and their folder on the server
 * pass to these keys, and the earlier ones are no longer read. Revisions begin anew, for the new keys sealed none.
 */
export async function replaceMember(
  ports: Ports,
  team: string,
  earlier: string,
  later: string,
): Promise<Result<null>> {
  const { database } = ports;
  const tables = [database.teams, database.received, database.reviews];
  return database.transaction("rw", tables, async () => {
    const row = await database.teams.get(team);
    const [before, now] = [earlier, later].map((print) =>
      row?.members.find(({ fingerprint }) => fingerprint === print),
    );
    if (!row || !before || !now || before === now) return fail("not-found");
    // In a shared folder a place is named by the key itself: the new keys write to one of their own.
    const folder = now.folder ?? (before.folder === earlier ? null : before.folder);
    const territory = now.territory ?? before.territory ?? null;
    const members = row.members.flatMap((one) =>
      one === before ? [] : one === now ? { ...now, folder, territory } : one,
    );
    await database.teams.put({ ...row, members });
    // Months that were published spoke of this very person: with the new keys the roster is still the same.
    const teams = await database.teams.filter((each) => isNamed(each, earlier)).toArray();
    await database.teams.bulkPut(
      teams.map((each) => ({
        ...each,
        published: (each.published ?? []).map((month) => renamed(month, earlier, later)),
        publishedPhases: (each.publishedPhases ?? []).map((month) => renamed(month, earlier, later)),
      })),
    );
    for (const one of await database.received.where("key").startsWith(`${team} ${earlier} `).toArray()) {
      const key = receivedKey(team, later, one.period);
      if (!(await database.received.get(key)))
        await database.received.put({ ...one, key, sender: later, revision: 0 });
    }
    for (const one of await database.reviews.where("key").startsWith(`${team} ${earlier} `).toArray())
      await database.reviews.put({ ...one, key: receivedKey(team, later, one.period), sender: later });
    await database.received.where("key").startsWith(`${team} ${earlier} `).delete();
    await database.reviews.where("key").startsWith(`${team} ${earlier} `).delete();
    return succeed(null);
  });
}

const isNamed = ({ published = [], publishedPhases = [] }: TeamRow, person: string): boolean =>
  [...published, ...publishedPhases].some(({ roster }) => roster.includes(person));

/** A published month whose roster knows a person by their new keys. */
const renamed = <Month extends { readonly roster: readonly string[] }>(
  month: Month,
  earlier: string,
  later: string,
): Month => ({
  ...month,
  roster: month.roster.map((person) => (person === earlier ? later : person)).sort(),
});

/** Binds a member to the folder that they write to or names their territory; null unbinds, or takes the name away. */
export function changeMember(
  ports: Ports,
  team: string,
  print: string,
  change: Partial<Pick<MemberRow, "folder" | "territory">>,
): Promise<Result<null>> {
  return changeTeam(ports, team, (row) => ({
    ...row,
    members: row.members.map((one) => (one.fingerprint === print ? { ...one, ...change } : one)),
  }));
}
