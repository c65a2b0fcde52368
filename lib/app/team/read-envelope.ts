import type { Result } from "@/lib/model/result";
import { fail } from "@/lib/model/result";
import { fromBase64Url, type Statement } from "@/lib/sharing/envelope-format";
import { open } from "@/lib/sharing/open";
import { receivedKey, type TeamRow } from "@/lib/store/team-rows";
import { decodeSummary } from "@/lib/team/summary";
import type { ReceivedView } from "@/lib/views/team";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { folderOfMember } from "./lead-team";
import { ownKeys } from "./own-keys";

export interface EnvelopeAsked {
  readonly team: string;
  /** Base64url. */
  readonly envelope: string;
  readonly folder: string | null;
  readonly period: string | null;
}

export interface EnvelopeRead {
  readonly sender: string;
  readonly name: string;
  readonly period: string;
  readonly withdrawn: boolean;
}

/**
 * Opens an envelope of a team that one leads and keeps what it says. In a folder that a member was seen to write to,
 * another member's envelope is refused; the first that is whole binds its sender to the folder. A withdrawal erases
 * what its period held; its revision stays, so that nothing older can come back.
 */
export async function readEnvelope(ports: Ports, asked: EnvelopeAsked): Promise<Answer<EnvelopeRead>> {
  const { database, clock } = ports;
  const team = await database.teams.get(asked.team);
  const bytes = fromBase64Url(asked.envelope);
  if (!team || !bytes) return fail("not-found");
  const own = await ownKeys(database);
  const bound = team.members.find(({ folder, fingerprint }) => isFolderOf(asked.folder, folder, fingerprint));
  const opened = await open(bytes, {
    identity: own.reading.identity,
    team: asked.team,
    senders: new Map(team.members.map(({ fingerprint, signingKey }) => [fingerprint, signingKey])),
    place: bound && asked.period !== null ? { sender: bound.fingerprint, period: asked.period } : null,
    // Asked of the database below, in the very transaction that keeps what was opened.
    lastRevision: () => 0,
    nowMs: clock.now().epochMilliseconds,
  });
  if (!opened.ok) return refused(`refused-${opened.refusal}`);
  const { statement } = opened;
  const sender = team.members.find(({ fingerprint }) => fingerprint === statement.sender);
  const misplaced = misplacement(team, asked, statement);
  if (misplaced) return refused(misplaced);
  const summary = statement.kind === "summary" ? decodeSummary(opened.payload) : null;
  const isOfPeriod = summary?.period.id === statement.period;
  if (statement.kind !== "withdrawal" && !isOfPeriod)
    return refused(summary ? "refused-other-period" : "refused-no-summary");
  const key = receivedKey(asked.team, statement.sender, statement.period);
  const isNew = await database.transaction("rw", database.received, database.reviews, async () => {
    const before = await database.received.get(key);
    if (before && statement.revision <= before.revision) return false;
    await database.received.put({
      key,
      team: asked.team,
      sender: statement.sender,
      period: statement.period,
      revision: statement.revision,
      sealedAt: statement.sealedAt,
      expiresAt: statement.expiresAt,
      payload: summary ? new TextDecoder().decode(opened.payload) : null,
    });
    if (!summary) await database.reviews.delete(key);
    return true;
  });
  if (!isNew) return refused("refused-replayed");
  if (asked.folder !== null && sender?.folder === null)
    await folderOfMember(ports, asked.team, sender.fingerprint, asked.folder);
  return accepted({
    sender: statement.sender,
    name: sender?.name ?? "",
    period: statement.period,
    withdrawn: statement.kind === "withdrawal",
  });
}

const isFolderOf = (folder: string | null, bound: string | null, fingerprint: string): boolean =>
  folder !== null && (bound === folder || fingerprint === folder);

/** A member who writes to one folder is not read from another; a folder's file name must say its period. */
function misplacement(team: TeamRow, { folder, period }: EnvelopeAsked, statement: Statement): string | null {
  if (folder === null) return null;
  const known = team.members.find(({ fingerprint }) => fingerprint === statement.sender)?.folder;
  if (known && known !== folder) return "refused-other-person";
  return period !== null && period !== statement.period ? "refused-other-period" : null;
}

/** What was received in a team, in the order of its members and then of the periods; what expired is erased first. */
export async function receivedIn(ports: Ports, teamId: string): Promise<Result<ReceivedView[]>> {
  const { database, clock } = ports;
  const team = await database.teams.get(teamId);
  if (!team) return fail("not-found");
  const nowMs = clock.now().epochMilliseconds;
  const rows = await database.transaction("rw", database.received, database.reviews, async () => {
    const all = await database.received.where("team").equals(teamId).toArray();
    const expired = all.filter((row) => row.payload !== null && Date.parse(row.expiresAt) <= nowMs);
    await database.received.bulkPut(expired.map((row) => ({ ...row, payload: null })));
    await database.reviews.bulkDelete(expired.map(({ key }) => key));
    return all.filter((row) => !expired.includes(row));
  });
  const value = team.members.flatMap(({ fingerprint, name }) =>
    rows
      .filter(({ sender }) => sender === fingerprint)
      .sort((a, b) => (a.period < b.period ? -1 : 1))
      .flatMap(({ key: _key, payload, ...row }) => (payload === null ? [] : [{ ...row, name, payload }])),
  );
  return { ok: true, value };
}
