import { fail, type Result, succeed } from "@/lib/model/result";
import { joinNote } from "@/lib/sharing/invitation";
import { readNote, writeNote } from "@/lib/sharing/signed-note";
import { fingerprint } from "@/lib/sharing/signing";
import type { MemberRow, TeamRow } from "@/lib/store/team-rows";
import type { OwnPlace, TeamSettings } from "@/lib/views/team";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { sealPlace } from "./kept-place";
import { ownKeys } from "./own-keys";

/** Makes a team or changes its settings, and signs the invitation that says so. Members stay. */
export async function writeTeam(ports: Ports, settings: TeamSettings): Promise<Result<null>> {
  const { database, clock } = ports;
  const { signing, reading } = await ownKeys(database);
  const invitationText = await writeNote(
    "cairn-invitation",
    {
      ...settings,
      signingKey: signing.publicKey,
      recipient: reading.recipient,
      madeAt: clock.now().toString(),
    },
    signing,
  );
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

async function changeTeam(
  { database }: Ports,
  team: string,
  change: (row: TeamRow) => TeamRow,
): Promise<Result<null>> {
  return database.transaction("rw", database.teams, async () => {
    const row = await database.teams.get(team);
    if (!row) return fail("not-found");
    await database.teams.put(change(row));
    return succeed(null);
  });
}
