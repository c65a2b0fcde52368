import { fail, type Result, succeed } from "@/lib/model/result";
import type { Statement } from "@/lib/sharing/envelope-format";
import { open } from "@/lib/sharing/open";
import { seal } from "@/lib/sharing/seal";
import type { MembershipRow, OwnKeysRow, ShareRow } from "@/lib/store/team-rows";
import {
  buildSummary,
  type ChoosableParts,
  chosenFacts,
  type SummaryChoices,
} from "@/lib/team/build-summary";
import { periodOf } from "@/lib/team/period";
import { decodeSummary, encodeSummary } from "@/lib/team/summary";
import { summaryFacts } from "@/lib/team/summary-facts";
import type { SealedView, ShareView } from "@/lib/views/team";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { ownKeys } from "./own-keys";
import { practicesOfManager } from "./practices";
import { readersOf } from "./share-readers";
import { sealedView } from "./waiting-shares";
import { wholeJournal } from "./whole-journal";

export interface DraftChoices extends SummaryChoices {
  readonly team: string;
  readonly period: string;
  readonly parts: ChoosableParts;
}

/** The very payload that sealing these choices would send, and whether a sample month was left out of it. */
export async function draftSummary(
  ports: Ports,
  { team, period: id, parts, ...choices }: DraftChoices,
): Promise<Result<{ payload: string; hasSample: boolean }>> {
  const period = periodOf(id);
  if (!period) return fail("bad-message", { name: id });
  const { log, hasSample } = await wholeJournal(ports);
  const facts = chosenFacts(summaryFacts(log, period), parts);
  const readersPractices = await practicesOfManager(ports, team);
  const summary = buildSummary({ ...facts, readersPractices }, choices);
  return succeed({ payload: new TextDecoder().decode(encodeSummary(summary)), hasSample });
}

/**
 * Seals exactly the bytes that were previewed, to the manager and to oneself, and opens the envelope again before it
 * leaves. Asked again with the same id it gives the envelope made before: nothing is sealed twice.
 */
export async function sealSummary(
  ports: Ports,
  asked: { id: string; team: string; payload: string },
): Promise<Answer<SealedView>> {
  const summary = decodeSummary(new TextEncoder().encode(asked.payload));
  return summary ? sealShare(ports, asked, "summary", summary.period.id) : fail("not-found");
}

/** Seals a payload of a period into an envelope of the register, as `sealSummary` does with a summary. */
export async function sealShare(
  ports: Ports,
  asked: { id: string; team: string; payload: string },
  kind: "summary" | "aggregate",
  period: string,
): Promise<Answer<SealedView>> {
  const { database } = ports;
  const known = await database.shares.get(asked.id);
  const own = await ownKeys(database);
  if (known?.envelope) return accepted(sealedView(known, known.envelope, own.fingerprint));
  // Sealed to readers of before, and not sent: it is sealed anew for those whom one agreed to since.
  if (known && known.state !== "sealed") return refused("already-sent");
  const membership = await database.memberships.get(asked.team);
  if (!membership) return fail("not-found");
  const payload = new TextEncoder().encode(asked.payload);
  const row = await rowOf(ports, membership, { ...asked, period });
  const envelope = await sealedAndProven(payload, kind, row, own, membership);
  if (!envelope) return refused("refused-damaged");
  await database.shares.put({ ...row, envelope });
  return accepted(sealedView(row, envelope, own.fingerprint));
}

/** Seals the withdrawal of what was shared of a period: at the manager's next read it is erased there. */
export async function withdrawShare(
  ports: Ports,
  asked: { id: string; share: string },
): Promise<Answer<SealedView>> {
  const { database } = ports;
  const share = await database.shares.get(asked.share);
  const membership = share && (await database.memberships.get(share.team));
  if (!share || !membership) return fail("not-found");
  const own = await ownKeys(database);
  const known = await database.shares.get(asked.id);
  if (known?.envelope) return accepted(sealedView(known, known.envelope, own.fingerprint));
  const fresh = await rowOf(ports, membership, { id: asked.id, payload: "", period: share.period });
  // Whoever could read it hears of it, and who reads along by now as well.
  const row = { ...fresh, readers: [...new Set([...fresh.readers, ...(share.readers ?? [])])] };
  const envelope = await sealedAndProven(new Uint8Array(), "withdrawal", row, own, membership);
  if (!envelope) return refused("refused-damaged");
  await database.shares.put({ ...row, envelope });
  return accepted(sealedView(row, envelope, own.fingerprint));
}

/** Envelopes of one's own in a team whose time is over, withdrawals included: their files can go. */
export async function expiredShares(
  { database, clock }: Ports,
  team: string,
): Promise<{ period: string; revision: number }[]> {
  const nowMs = clock.now().epochMilliseconds;
  const rows = await database.shares.where("team").equals(team).toArray();
  return rows
    .filter(({ expiresAt }) => Date.parse(expiresAt) <= nowMs)
    .map(({ period, revision }) => ({ period, revision }));
}

/** The register, newest first: what was shared with whom, and until when. Withdrawals are the state of what they withdrew. */
export async function sharesOf({ database }: Ports): Promise<ShareView[]> {
  const rows = await database.shares.toArray();
  return rows
    .filter(({ payload }) => payload !== "")
    .sort((a, b) => (a.sealedAt < b.sealedAt ? 1 : -1))
    .map(({ key, envelope: _envelope, readers: _readers, ...row }) => ({ id: key, ...row }));
}

/** A row of the register that says who reads. */
type ReadRow = ShareRow & Required<Pick<ShareRow, "readers">>;

async function rowOf(
  { database, clock }: Ports,
  membership: MembershipRow,
  given: { id: string; period: string; payload: string },
): Promise<ReadRow> {
  const { key: team, settings } = membership;
  const readers = readersOf(membership);
  const earlier = await database.shares
    .where("team")
    .equals(team)
    .filter((one) => one.period === given.period)
    .toArray();
  const now = clock.now();
  return {
    key: given.id,
    team,
    teamName: settings.teamName,
    managerName: readers.map(({ name }) => name).join(", "),
    readers: readers.map(({ recipient }) => recipient),
    period: given.period,
    revision: Math.max(0, ...earlier.map(({ revision }) => revision)) + 1,
    sealedAt: now.toString(),
    expiresAt: now.add({ hours: settings.keepDays * 24 }).toString(),
    state: "sealed",
    payload: given.payload,
    envelope: null,
  };
}

/** Seals and then opens for oneself: the same bytes must come out, or nothing leaves. */
async function sealedAndProven(
  payload: Uint8Array<ArrayBuffer>,
  kind: Statement["kind"],
  row: ReadRow,
  { signing, reading, fingerprint }: OwnKeysRow,
  { invitedAt }: MembershipRow,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { team, period, revision, sealedAt, expiresAt } = row;
  const invited = invitedAt === undefined ? {} : { invitedAt };
  const about = { kind, team, sender: fingerprint, period, revision, sealedAt, expiresAt, ...invited };
  const recipients = [...new Set([...row.readers, reading.recipient])];
  const envelope = await seal(payload, about, recipients, signing);
  const opened = await open(envelope, {
    identity: reading.identity,
    team,
    senders: new Map([[fingerprint, signing.publicKey]]),
    place: { sender: fingerprint, period },
    lastRevision: () => revision - 1,
    nowMs: Date.parse(sealedAt),
  });
  const isSame =
    opened.ok &&
    opened.statement.recipients.join() === recipients.toSorted().join() &&
    new TextDecoder().decode(opened.payload) === new TextDecoder().decode(payload);
  return isSame ? envelope : null;
}
