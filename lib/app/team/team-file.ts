import { fail } from "@/lib/model/result";
import { toBase64Url } from "@/lib/sharing/envelope-format";
import { fingerprint } from "@/lib/sharing/signing";
import { sealTeamFile, type TeamFile } from "@/lib/sharing/team-file";
import type { MemberRow } from "@/lib/store/team-rows";
import type { Ports } from "../ports";
import { type Answer, accepted } from "./answers";
import { ownKeys } from "./own-keys";

/** A team that one leads, with its people, sealed to one's own key: with the recovery phrase it brings the team back. */
export async function saveTeamFile({ database, clock }: Ports, team: string): Promise<Answer<string>> {
  const row = await database.teams.get(team);
  if (!row) return fail("not-found");
  const own = await ownKeys(database);
  const about = { for: own.signing.publicKey, role: "self" as const, madeAt: clock.now().toString() };
  const members = row.members.map(filedMember);
  const file = { ...about, invitation: row.invitationText, members };
  return accepted(toBase64Url(await sealTeamFile(file, own.reading.recipient, own)));
}

const filedMember = ({ name, signingKey, recipient, folder, territory }: MemberRow) => ({
  name,
  signingKey,
  recipient,
  folder,
  territory: territory ?? null,
});

/** A member as a team's file tells of them; the fingerprint is computed and never taken from it. */
export async function memberRow(member: TeamFile["members"][number]): Promise<MemberRow> {
  return { ...member, fingerprint: await fingerprint(member.signingKey) };
}
