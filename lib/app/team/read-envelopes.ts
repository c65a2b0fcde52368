import { fail, type Result, succeed } from "@/lib/model/result";
import { maxEnvelopeBytes, type Statement } from "@/lib/sharing/envelope-format";
import { open } from "@/lib/sharing/open";
import { type MemberRow, type ReceivedRow, receivedKey, type TeamRow } from "@/lib/store/team-rows";
import { decodeAggregate } from "@/lib/team/aggregate-payload";
import { readSummary } from "@/lib/team/summary";
import type { EnvelopeRead } from "@/lib/views/team";
import type { Ports } from "../ports";
import { ownKeys } from "./own-keys";

export interface EnvelopeFound {
  readonly bytes: Uint8Array | Blob;
  /** Where it lay, null for a file handed over. */
  readonly folder: string | null;
  /** The period that its file name says, null where that is not known. */
  readonly period: string | null;
}

type Checked =
  | { readonly ok: false; readonly why: string }
  | {
      readonly ok: true;
      readonly row: ReceivedRow;
      readonly name: string;
      readonly folder: string | null;
      /** When the invitation was made that the sender agreed to. */
      readonly invitedAt: string | undefined;
    };

/** So many are opened side by side before whoever else waits for an answer has it: a tenth of a second's work. */
const openedAtOnce = 16;

/**
 * Opens envelopes of a team that one leads and keeps what they say, all of them in one transaction: a thousand cost a
 * thousand times one. In a folder that a member was seen to write to, another member's envelope is refused; the first
 * that is whole binds its sender to the folder. A withdrawal erases what its period held; its revision stays, so that
 * nothing older can come back. Answers in the order asked.
 * @param pause awaited between some and the next ones
 */
export async function readEnvelopes(
  ports: Ports,
  teamId: string,
  found: readonly EnvelopeFound[],
  pause: () => Promise<void> = async () => undefined,
): Promise<Result<EnvelopeRead[]>> {
  const { database, clock } = ports;
  const team = await database.teams.get(teamId);
  if (!team) return fail("not-found");
  const { reading } = await ownKeys(database);
  const members = new Map(team.members.map((member) => [member.fingerprint, member]));
  const senders = new Map(team.members.map(({ fingerprint, signingKey }) => [fingerprint, signingKey]));
  const nowMs = clock.now().epochMilliseconds;
  const check = async (envelope: EnvelopeFound): Promise<Checked> => {
    const bytes = await contentOf(envelope.bytes);
    if (!bytes) return { ok: false, why: "refused-unreadable" };
    const opened = await open(bytes, {
      identity: reading.identity,
      team: teamId,
      senders,
      place: placeOf(team, envelope),
      // Asked of the database below, in the very transaction that keeps what was opened.
      lastRevision: () => 0,
      nowMs,
    });
    if (!opened.ok) return { ok: false, why: `refused-${opened.refusal}` };
    const sender = members.get(opened.statement.sender);
    return sender ? rowOf(team, opened.statement, opened.payload, sender, envelope) : strayed;
  };
  const checked: Checked[] = [];
  for (let from = 0; from < found.length; from += openedAtOnce) {
    if (from > 0) await pause();
    checked.push(...(await Promise.all(found.slice(from, from + openedAtOnce).map(check))));
  }
  return succeed(await keep(ports, teamId, checked));
}

/** A file beyond any envelope's size is not loaded: `open` refuses what is one byte too long. Null for one that can't be read. */
async function contentOf(given: Uint8Array | Blob): Promise<Uint8Array | null> {
  if (given instanceof Uint8Array) return given;
  try {
    return new Uint8Array(await given.slice(0, maxEnvelopeBytes + 1).arrayBuffer());
  } catch {
    return null;
  }
}

const strayed: Checked = { ok: false, why: "refused-unknown-sender" };

/** A folder's owner is whom it was bound to, or whose fingerprint is its name. */
function placeOf({ members }: TeamRow, { folder, period }: EnvelopeFound) {
  if (folder === null || period === null) return null;
  const bound = members.find((one) => one.folder === folder || one.fingerprint === folder);
  return bound ? { sender: bound.fingerprint, period } : null;
}

type Gathers = TeamRow["settings"]["gathers"];

/** The period that a payload itself speaks of, or why it is not what is gathered here. */
function spokenPeriod(
  kind: Statement["kind"],
  bytes: Uint8Array,
  gathers: Gathers,
): { readonly period: string } | { readonly why: string } {
  if (gathers === "aggregates") {
    const month = kind === "aggregate" ? decodeAggregate(bytes)?.month : undefined;
    return month === undefined ? { why: "refused-no-aggregate" } : { period: month };
  }
  const read = kind === "summary" ? readSummary(bytes) : "no-summary";
  return typeof read === "string" ? { why: `refused-${read}` } : { period: read.period.id };
}

function rowOf(
  { key: team, settings: { gathers } }: TeamRow,
  { sender, period, revision, sealedAt, expiresAt, invitedAt, kind }: Statement,
  bytes: Uint8Array,
  { name }: MemberRow,
  { folder, period: named }: EnvelopeFound,
): Checked {
  // A folder's file name must say its period.
  if (named !== null && named !== period) return { ok: false, why: "refused-other-period" };
  const spoken = kind === "withdrawal" ? { period } : spokenPeriod(kind, bytes, gathers);
  if ("why" in spoken) return { ok: false, why: spoken.why };
  if (spoken.period !== period) return { ok: false, why: "refused-other-period" };
  const about = {
    key: receivedKey(team, sender, period),
    team,
    sender,
    period,
    revision,
    sealedAt,
    expiresAt,
  };
  const row =
    kind !== "withdrawal"
      ? { ...about, payload: new TextDecoder().decode(bytes), untilMs: Date.parse(expiresAt) }
      : { ...about, payload: null };
  return { ok: true, row, name, folder, invitedAt };
}

/** Keeps the newest of each person's period; the same or an older revision is a replay. */
async function keep(
  { database }: Ports,
  teamId: string,
  checked: readonly Checked[],
): Promise<EnvelopeRead[]> {
  const keys = [...new Set(checked.flatMap((one) => (one.ok ? one.row.key : [])))];
  const tables = [database.received, database.reviews, database.teams];
  return database.transaction("rw", tables, async () => {
    const [team, before] = await Promise.all([database.teams.get(teamId), database.received.bulkGet(keys)]);
    const newest = new Map(before.flatMap((row) => (row ? [[row.key, row] as const] : [])));
    const folders = createBinding(team?.members ?? []);
    const invited = createInvited(team?.members ?? []);
    const results = checked.map((one): EnvelopeRead => {
      if (!one.ok) return { read: false, why: one.why };
      const { row, name, folder } = one;
      if (!folders.isTheirs(row.sender, folder)) return { read: false, why: "refused-other-person" };
      if ((newest.get(row.key)?.revision ?? 0) >= row.revision)
        return { read: false, why: "refused-replayed" };
      newest.set(row.key, row);
      folders.bind(row.sender, folder);
      invited.tell(row.sender, one.invitedAt);
      const { sender, period, payload } = row;
      return { read: true, sender, name, period, withdrawn: payload === null };
    });
    const kept = [...newest.values()].filter((row) => !before.includes(row));
    await database.received.bulkPut(kept);
    await database.reviews.bulkDelete(kept.flatMap(({ key, payload }) => (payload === null ? key : [])));
    const members = team?.members.map((one) => ({
      ...one,
      ...invited.of(one.fingerprint),
      folder: folders.of(one.fingerprint),
    }));
    const isChanged = members?.some(
      ({ folder, invitedAt }, index) =>
        folder !== team?.members[index]?.folder || invitedAt !== team.members[index].invitedAt,
    );
    if (team && members && isChanged) await database.teams.put({ ...team, members });
    return results;
  });
}

/** Who writes to which folder: the first whole envelope that lay there says it, and then nobody else's is taken there. */
function createBinding(members: readonly MemberRow[]) {
  const folderOf = new Map(
    members.flatMap((one) => (one.folder === null ? [] : [[one.fingerprint, one.folder]])),
  );
  const ownerOf = new Map([...folderOf].map(([sender, folder]) => [folder, sender]));
  return {
    of: (sender: string): string | null => folderOf.get(sender) ?? null,
    isTheirs: (sender: string, folder: string | null): boolean =>
      folder === null ||
      ((folderOf.get(sender) ?? folder) === folder && (ownerOf.get(folder) ?? sender) === sender),
    bind(sender: string, folder: string | null): void {
      if (folder === null) return;
      folderOf.set(sender, folder);
      ownerOf.set(folder, sender);
    },
  };
}

/** Which invitation each agreed to, by the newest that any of their envelopes names: an older week may be read after a newer one. */
function createInvited(members: readonly MemberRow[]) {
  const invitedAt = new Map(
    members.flatMap((one) => (one.invitedAt === undefined ? [] : [[one.fingerprint, one.invitedAt]])),
  );
  return {
    of: (sender: string): Pick<MemberRow, "invitedAt"> => {
      const known = invitedAt.get(sender);
      return known === undefined ? {} : { invitedAt: known };
    },
    tell(sender: string, at: string | undefined): void {
      const known = invitedAt.get(sender);
      if (at !== undefined && (known === undefined || Date.parse(at) > Date.parse(known)))
        invitedAt.set(sender, at);
    },
  };
}
