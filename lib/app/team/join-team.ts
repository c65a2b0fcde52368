import { fail, type Result, succeed } from "@/lib/model/result";
import { invitation } from "@/lib/sharing/invitation";
import { readNote, writeNote } from "@/lib/sharing/signed-note";
import type { InvitationView, OwnPlace } from "@/lib/views/team";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { sealPlace } from "./kept-place";
import { ownKeys } from "./own-keys";
import { managerCode } from "./team-room";

/** What an invitation says, before anything is joined. */
export async function readInvitation(text: string): Promise<Answer<InvitationView>> {
  const read = await readNote("cairn-invitation", invitation, text);
  if (!read.ok) return refused(read.why);
  const { signingKey, recipient, madeAt: _madeAt, ...settings } = read.note;
  return accepted({ ...settings, managerCode: await managerCode(settings.team, signingKey, recipient) });
}

/**
 * Joins the team of an invitation under a name, and writes the answer for the manager. Joining again with a newer
 * invitation of the same manager takes over its settings; one with other keys is refused until the team was left.
 */
export async function joinTeam(
  { database, clock }: Ports,
  text: string,
  name: string,
): Promise<Answer<string>> {
  const read = await readNote("cairn-invitation", invitation, text);
  if (!read.ok) return refused(read.why);
  const { signingKey, recipient, madeAt: _madeAt, ...settings } = read.note;
  const before = await database.memberships.get(settings.team);
  const isSameManager = before?.managerSigningKey === signingKey && before.managerRecipient === recipient;
  if (before && !isSameManager) return refused("note-other-keys");
  const own = await ownKeys(database);
  const joinText = await writeNote(
    "cairn-join",
    {
      team: settings.team,
      name,
      signingKey: own.signing.publicKey,
      recipient: own.reading.recipient,
      madeAt: clock.now().toString(),
    },
    own.signing,
  );
  await database.memberships.put({
    key: settings.team,
    settings,
    managerSigningKey: signingKey,
    managerRecipient: recipient,
    ownName: name,
    joinText,
    place: before?.place ?? null,
    ...(before?.practicesRead && { practicesRead: before.practicesRead }),
  });
  return accepted(settings.team);
}

/** Leaves a team. The register keeps what was shared while one belonged to it. */
export async function leaveTeam({ database }: Ports, team: string): Promise<Result<null>> {
  await database.memberships.delete(team);
  return succeed(null);
}

/** Where one's own envelopes go on a server, or nowhere. */
export async function placeOfMembership(
  { database }: Ports,
  team: string,
  place: OwnPlace | null,
): Promise<Result<null>> {
  const kept = await sealPlace(database, place);
  return database.transaction("rw", database.memberships, async () => {
    const row = await database.memberships.get(team);
    if (!row) return fail("not-found");
    await database.memberships.put({ ...row, place: kept });
    return succeed(null);
  });
}
