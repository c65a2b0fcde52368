import { fingerprint } from "@/lib/sharing/signing";
import { spokenCode } from "@/lib/sharing/spoken-code";
import type { CairnDatabase } from "@/lib/store/database";
import type { OwnKeysRow, TeamRow } from "@/lib/store/team-rows";
import type { OwnTeamView, TeamRoomView } from "@/lib/views/team";
import type { Ports } from "../ports";
import { openPlace, sealOldPlaces } from "./kept-place";
import { ownKeys } from "./own-keys";

/** What the manager's side is compared by: the team and both of the manager's keys. */
export const managerCode = (team: string, signingKey: string, recipient: string): Promise<string> =>
  spokenCode(["manager", team, signingKey, recipient]);

/** What a member's side is compared by. */
export const memberCode = (team: string, signingKey: string, recipient: string): Promise<string> =>
  spokenCode(["member", team, signingKey, recipient]);

/** Teams that one belongs to and teams that one leads, with the codes that are compared by voice. */
export async function teamRoom({ database }: Ports): Promise<TeamRoomView> {
  await sealOldPlaces(database);
  const [joined, led] = await Promise.all([database.memberships.toArray(), database.teams.toArray()]);
  if (joined.length === 0 && led.length === 0) return { memberships: [], teams: [], phrase: "none" };
  const own = await ownKeys(database);
  const { signing, reading } = own;
  return {
    memberships: await Promise.all(
      joined.map(async (row) => ({
        ...row.settings,
        managerCode: await managerCode(row.key, row.managerSigningKey, row.managerRecipient),
        managerSender: await fingerprint(row.managerSigningKey),
        practicesRead: row.practicesRead ?? null,
        ownName: row.ownName,
        ownCode: await memberCode(row.key, signing.publicKey, reading.recipient),
        sender: own.fingerprint,
        joinText: row.joinText,
        place: await openPlace(database, row.place),
      })),
    ),
    teams: await Promise.all(led.map((row) => ownTeam(database, row, own))),
    phrase: own.phrase?.state ?? "none",
  };
}

async function ownTeam(
  database: CairnDatabase,
  row: TeamRow,
  { signing, reading }: OwnKeysRow,
): Promise<OwnTeamView> {
  return {
    ...row.settings,
    managerCode: await managerCode(row.key, signing.publicKey, reading.recipient),
    invitationText: row.invitationText,
    members: await Promise.all(
      row.members.map(async ({ fingerprint, name, signingKey, recipient, folder, territory }) => ({
        fingerprint,
        name,
        code: await memberCode(row.key, signingKey, recipient),
        folder,
        territory: territory ?? null,
      })),
    ),
    place: await openPlace(database, row.place),
  };
}
