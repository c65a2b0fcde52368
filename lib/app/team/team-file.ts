import { fail } from "@/lib/model/result";
import { toBase64Url } from "@/lib/sharing/envelope-format";
import { fingerprint } from "@/lib/sharing/signing";
import { sealTeamFile, type TeamFile } from "@/lib/sharing/team-file";
import type { MemberRow, OwnKeysRow, PublicPerson, TeamRow } from "@/lib/store/team-rows";
import type { Ports } from "../ports";
import { type Answer, accepted } from "./answers";
import { isLed } from "./led-team";
import { ownKeys } from "./own-keys";

/** A team that one leads, with its people, sealed to one's own key: with the recovery phrase it brings the team back. */
export async function saveTeamFile(ports: Ports, team: string): Promise<Answer<string>> {
  const row = await ports.database.teams.get(team);
  if (!row || !isLed(row)) return fail("not-found");
  const own = await ownKeys(ports.database);
  const self = { signingKey: own.signing.publicKey, recipient: own.reading.recipient };
  return accepted(await fileFor(ports, row, own, self, { role: "self" }));
}

/** The same for a second coach, who reads along by it. */
export async function saveCoachFile(ports: Ports, team: string, print: string): Promise<Answer<string>> {
  const row = await ports.database.teams.get(team);
  if (!row || !isLed(row)) return fail("not-found");
  for (const coach of row.coaches ?? [])
    if ((await fingerprint(coach.signingKey)) === print)
      return accepted(await fileFor(ports, row, await ownKeys(ports.database), coach, { role: "coach" }));
  return fail("not-found");
}

/** A team's file, sealed to one reader; base64url. */
export async function fileFor(
  { clock }: Ports,
  { invitationText, members, published, publishedPhases }: TeamRow,
  own: OwnKeysRow,
  reader: Omit<PublicPerson, "name">,
  about: Pick<TeamFile, "role" | "handover">,
): Promise<string> {
  const file = {
    ...about,
    for: reader.signingKey,
    invitation: invitationText,
    members: members.map(({ name, signingKey, recipient, folder, territory, invitedAt }) => ({
      name,
      signingKey,
      recipient,
      folder,
      territory: territory ?? null,
      ...(invitedAt && { invitedAt }),
    })),
    published: [...(published ?? [])],
    publishedPhases: [...(publishedPhases ?? [])],
    madeAt: clock.now().toString(),
  };
  return toBase64Url(await sealTeamFile(file, reader.recipient, own));
}

/** A member as a team's file tells of them; the fingerprint is computed and never taken from it. */
export async function memberRow(member: TeamFile["members"][number]): Promise<MemberRow> {
  const { invitedAt, ...rest } = member;
  return { ...rest, ...(invitedAt && { invitedAt }), fingerprint: await fingerprint(member.signingKey) };
}
