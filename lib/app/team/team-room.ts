import { invitation } from "@/lib/sharing/invitation";
import { readNote } from "@/lib/sharing/signed-note";
import { fingerprint } from "@/lib/sharing/signing";
import type { CairnDatabase } from "@/lib/store/database";
import type { PublicPerson, TeamRow } from "@/lib/store/team-rows";
import { earlierNamesakes } from "@/lib/team/namesakes";
import type { MembershipView, OwnTeamView, TeamRoomView } from "@/lib/views/team";
import type { Ports } from "../ports";
import { coachViews, managerCode, memberCode } from "./codes";
import { readInvitation } from "./join-team";
import { openPlace, sealOldPlaces } from "./kept-place";
import { ownKeys } from "./own-keys";

/** Teams that one belongs to and teams that one leads, with the codes that are compared by voice. */
export async function teamRoom(ports: Ports): Promise<TeamRoomView> {
  const { database } = ports;
  await sealOldPlaces(database);
  const [joined, led] = await Promise.all([database.memberships.toArray(), database.teams.toArray()]);
  if (joined.length === 0 && led.length === 0) return { memberships: [], teams: [], phrase: "none" };
  const own = await ownKeys(database);
  const { signing, reading } = own;
  const ownPublic = { signingKey: signing.publicKey, recipient: reading.recipient };
  return {
    memberships: await Promise.all(
      joined.map(async (row) => ({
        ...row.settings,
        managerCode: await managerCode(row.key, {
          signingKey: row.managerSigningKey,
          recipient: row.managerRecipient,
        }),
        managerSender: await fingerprint(row.managerSigningKey),
        practicesRead: row.practicesRead ?? null,
        coaches: await coachViews(row.coaches ?? []),
        ownName: row.ownName,
        ownCode: await memberCode(row.key, ownPublic),
        sender: own.fingerprint,
        joinText: row.joinText,
        place: await openPlace(database, row.place),
        offered: await offerOf(ports, row.offeredText),
      })),
    ),
    teams: await Promise.all(led.map((row) => ownTeam(database, row, ownPublic))),
    phrase: own.phrase?.state ?? "none",
  };
}

async function offerOf(ports: Ports, text: string | undefined): Promise<MembershipView["offered"]> {
  const read = text === undefined ? null : await readInvitation(ports, text);
  return text !== undefined && read?.ok && read.value.accepted
    ? { text, invitation: read.value.value }
    : null;
}

async function ownTeam(
  database: CairnDatabase,
  row: TeamRow,
  own: Omit<PublicPerson, "name">,
): Promise<OwnTeamView> {
  const written = await readNote("cairn-invitation", invitation, row.invitationText);
  const newest = written.ok ? written.note.madeAt : null;
  const namesakes = earlierNamesakes(row.members.map(({ name }) => name));
  return {
    ...row.settings,
    managerCode: await managerCode(row.key, row.ledBy ?? own),
    coaches: await coachViews(row.coaches ?? []),
    role: row.ledBy ? "coach" : "manager",
    handedTo: row.handedTo ? { name: row.handedTo.name, at: row.handedTo.at } : null,
    invitationText: row.invitationText,
    members: await Promise.all(
      row.members.map(async ({ fingerprint, name, folder, territory, invitedAt, ...keys }, index) => ({
        fingerprint,
        name,
        code: await memberCode(row.key, keys),
        folder,
        territory: territory ?? null,
        sameNameAs: row.members[namesakes[index] ?? -1]?.fingerprint ?? null,
        followsEarlier: newest !== null && invitedAt !== undefined && invitedAt !== newest,
      })),
    ),
    place: await openPlace(database, row.place),
  };
}
