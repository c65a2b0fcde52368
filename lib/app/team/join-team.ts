import { fail, type Result, succeed } from "@/lib/model/result";
import { followHandovers } from "@/lib/sharing/handover";
import { invitation, partsOf } from "@/lib/sharing/invitation";
import { readNote, writeNote } from "@/lib/sharing/signed-note";
import type { MembershipRow } from "@/lib/store/team-rows";
import type { InvitationView, OwnPlace } from "@/lib/views/team";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { coachViews, managerCode } from "./codes";
import { sealPlace } from "./kept-place";
import { ownKeys } from "./own-keys";
import { voidWaiting } from "./share-readers";

/** What an invitation says, and what it would change where one is in the team; before anything is agreed to. */
export async function readInvitation(ports: Ports, text: string): Promise<Answer<InvitationView>> {
  const offer = await offered(ports, text);
  if (typeof offer === "string") return refused(offer);
  const { before, settings } = offer;
  return accepted({
    ...settings,
    managerCode: await managerCode(settings.team, offer),
    coaches: await coachViews(offer.coaches),
    before: before && {
      ownName: before.ownName,
      manager: before.managerSigningKey === offer.signingKey ? null : await managerBefore(before),
      coaches: await coachViews(before.coaches ?? []),
    },
  });
}

const trustedKeys = ({ managerSigningKey, managerRecipient }: MembershipRow) => ({
  signingKey: managerSigningKey,
  recipient: managerRecipient,
});

const managerBefore = async (row: MembershipRow) => ({
  name: row.settings.managerName,
  code: await managerCode(row.key, trustedKeys(row)),
});

/**
 * Joins the team of an invitation under a name, and writes the answer for the manager; or agrees to what a newer invitation of
 * the team changes: its settings, its readers, or its manager where the one before signed the change. What waits for readers
 * who read no longer is sealed anew before it goes.
 */
export async function joinTeam(ports: Ports, text: string, name: string): Promise<Answer<string>> {
  const { database, clock } = ports;
  const offer = await offered(ports, text);
  if (typeof offer === "string") return refused(offer);
  const { settings, signingKey, recipient, coaches, madeAt, before } = offer;
  const own = await ownKeys(database);
  const joinText = await writeNote(
    "cairn-join",
    {
      team: settings.team,
      name,
      signingKey: own.signing.publicKey,
      recipient: own.reading.recipient,
      invitedAt: madeAt,
      madeAt: clock.now().toString(),
    },
    own.signing,
  );
  const row: MembershipRow = {
    key: settings.team,
    settings,
    managerSigningKey: signingKey,
    managerRecipient: recipient,
    coaches,
    invitedAt: madeAt,
    ownName: name,
    joinText,
    place: before?.place ?? null,
    ...(before?.practicesRead &&
      before.managerSigningKey === signingKey && { practicesRead: before.practicesRead }),
  };
  await database.transaction("rw", database.memberships, database.shares, async () => {
    await database.memberships.put(row);
    await voidWaiting(database, row);
  });
  return accepted(settings.team);
}

/** An invitation that one may agree to, with the membership as it is; or why it is refused. */
async function offered({ database }: Ports, text: string) {
  const read = await readNote("cairn-invitation", invitation, text);
  if (!read.ok) return read.why;
  const offer = partsOf(read.note);
  const before = (await database.memberships.get(offer.settings.team)) ?? null;
  if (!before) return { ...offer, before };
  const refusal = await followHandovers(before.key, trustedKeys(before), offer.handovers, offer);
  if (refusal) return refusal;
  const isSameManager = before.managerSigningKey === offer.signingKey;
  const isOlder = Date.parse(offer.madeAt) < Date.parse(before.invitedAt ?? offer.madeAt);
  // Two managers' clocks are not compared; a signed change of manager can't be taken back by an older one anyway.
  return isSameManager && isOlder ? "note-older" : { ...offer, before };
}

/**
 * Keeps an invitation that came from the manager of one's team, to be agreed to or not. Whether it is news: newer than the one
 * agreed to, and not kept yet.
 */
export async function keepOffer(ports: Ports, team: string, text: string): Promise<boolean> {
  const offer = await offered(ports, text);
  if (typeof offer === "string" || offer.before?.key !== team) return false;
  const { invitedAt, offeredText } = offer.before;
  const isNewer = invitedAt === undefined || Date.parse(offer.madeAt) > Date.parse(invitedAt);
  if (!isNewer || offeredText === text) return false;
  await ports.database.memberships.update(team, { offeredText: text });
  return true;
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
