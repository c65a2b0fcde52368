import { followHandovers, handover } from "@/lib/sharing/handover";
import { type Invitation, invitation, mostHandovers, partsOf } from "@/lib/sharing/invitation";
import { readNote } from "@/lib/sharing/signed-note";
import { openTeamFile, type TeamFile } from "@/lib/sharing/team-file";
import type { OwnKeysRow, TeamRow } from "@/lib/store/team-rows";
import type { TeamFileView } from "@/lib/views/team";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { managerCode } from "./codes";
import { ownKeys } from "./own-keys";
import { memberRow } from "./team-file";
import { writeInvitation } from "./write-invitation";

/** What a team's file would make of one, before it is taken up: the code is that of whoever made it. */
export async function readTeamFile(ports: Ports, bytes: Uint8Array): Promise<Answer<TeamFileView>> {
  const offer = await offered(ports, bytes);
  if (typeof offer === "string") return refused(offer);
  const { file, invited, role } = offer;
  return accepted({
    role,
    team: invited.settings.team,
    teamName: invited.settings.teamName,
    managerName: invited.settings.managerName,
    managerCode: await managerCode(invited.settings.team, invited),
    people: file.members.length,
  });
}

/**
 * Takes a team's file up: as a second coach, who reads along, or as the next manager, whose own invitation is signed then. A
 * newer file of a team brings its people as they are by then: what those who left had shared is erased.
 */
export async function takeTeamFile(ports: Ports, bytes: Uint8Array): Promise<Answer<string>> {
  const offer = await offered(ports, bytes);
  if (typeof offer === "string") return refused(offer);
  const { database } = ports;
  const { before } = offer;
  const team = offer.role === "coach" ? coachedTeam(offer) : await ledTeam(ports, offer);
  const known = new Map((before?.members ?? []).map((one) => [one.fingerprint, one]));
  const members = await Promise.all(offer.file.members.map(memberRow));
  const row: TeamRow = {
    ...team,
    key: offer.invited.settings.team,
    coaches: team.coaches ?? [],
    members: members.map((one) => ({ ...one, folder: known.get(one.fingerprint)?.folder ?? one.folder })),
    place: before?.place ?? null,
    published: before?.published ?? offer.file.published,
    publishedPhases: before?.publishedPhases ?? offer.file.publishedPhases,
  };
  const stay = new Set(members.map(({ fingerprint }) => fingerprint));
  const left = (before?.members ?? []).filter(({ fingerprint }) => !stay.has(fingerprint));
  await database.transaction("rw", database.teams, database.received, database.reviews, async () => {
    await database.teams.put(row);
    for (const { fingerprint } of left) {
      await database.received.where("key").startsWith(`${row.key} ${fingerprint} `).delete();
      await database.reviews.where("key").startsWith(`${row.key} ${fingerprint} `).delete();
    }
  });
  return accepted(row.key);
}

interface Offer {
  readonly file: TeamFile;
  readonly role: "coach" | "successor";
  readonly invited: ReturnType<typeof partsOf>;
  readonly own: OwnKeysRow;
  /** As whom the next manager was named. */
  readonly newName: string | null;
  readonly before: TeamRow | null;
}

type Team = Omit<TeamRow, "key" | "members" | "place">;

const coachedTeam = ({ file, invited }: Offer): Team => ({
  settings: invited.settings,
  invitationText: file.invitation,
  coaches: invited.coaches,
  handovers: invited.handovers,
  ledBy: { signingKey: invited.signingKey, recipient: invited.recipient },
  fileAt: file.madeAt,
});

async function ledTeam(ports: Ports, { file, invited, own, newName }: Offer): Promise<Team> {
  const settings = { ...invited.settings, managerName: newName ?? invited.settings.managerName };
  const coaches = invited.coaches.filter(({ signingKey }) => signingKey !== own.signing.publicKey);
  const handovers = [...invited.handovers, file.handover ?? ""].slice(-mostHandovers);
  const team = { settings, coaches, handovers };
  return { ...team, invitationText: await writeInvitation(ports, own, team) };
}

/** What a file offers to the holder of this browser's keys; or why it is refused. */
async function offered(ports: Ports, bytes: Uint8Array): Promise<Offer | string> {
  const own = await ownKeys(ports.database);
  const opened = await openTeamFile(bytes, own);
  if (!opened.ok) return opened.why;
  const { file } = opened;
  if (file.role === "self") return "team-file-own";
  const read = await readNote("cairn-invitation", invitation, file.invitation);
  if (!read.ok) return read.why;
  const invited = partsOf(read.note);
  if (invited.signingKey !== file.signingKey) return "altered-note";
  const next = file.role === "successor" ? await namedNext(file, read.note, own) : null;
  if (typeof next === "string") return next;
  if (file.role === "coach" && !isCoach(invited.coaches, own)) return "team-file-for-another";
  const before = (await ports.database.teams.get(invited.settings.team)) ?? null;
  const why = before && (await refusalBeside(before, file, invited, own));
  return why || { file, role: file.role, invited, own, newName: next?.name ?? null, before };
}

const isCoach = (coaches: readonly { signingKey: string; recipient: string }[], own: OwnKeysRow): boolean =>
  coaches.some(
    ({ signingKey, recipient }) =>
      signingKey === own.signing.publicKey && recipient === own.reading.recipient,
  );

/** Under which name the leaving manager signed the team over to these keys; or why that does not hold. */
async function namedNext(
  { handover: text = "", signingKey }: TeamFile,
  { team }: Invitation,
  own: OwnKeysRow,
): Promise<{ readonly name: string } | string> {
  const read = await readNote("cairn-handover", handover, text);
  if (!read.ok) return read.why;
  const { note } = read;
  if (note.team !== team) return "handover-other-team";
  if (note.signingKey !== signingKey || !isCoach([note.to], own)) return "team-file-for-another";
  return { name: note.to.name };
}

/** Why a file does not go together with the team that is here already; null where it does. */
async function refusalBeside(
  before: TeamRow,
  file: TeamFile,
  invited: Offer["invited"],
  { signing, reading }: OwnKeysRow,
): Promise<string | null> {
  // A team that one leads is nobody else's to give; one that was handed over can come back by those who lead it since.
  if (!before.ledBy && !before.handedTo) return "team-is-yours";
  const trusted = before.ledBy ?? { signingKey: signing.publicKey, recipient: reading.recipient };
  const refusal = await followHandovers(before.key, trusted, invited.handovers, invited);
  if (refusal) return refusal;
  const isSame = before.ledBy?.signingKey === invited.signingKey;
  return isSame && Date.parse(file.madeAt) < Date.parse(before.fileAt ?? file.madeAt) ? "note-older" : null;
}
