import { fail, type Result, succeed } from "@/lib/model/result";
import { receivedKey } from "@/lib/store/team-rows";
import type { ReceivedEntry, ReceivedView } from "@/lib/views/team";
import type { Ports } from "../ports";

export interface ReceivedAsked {
  /** Only what these people shared. */
  readonly senders?: readonly string[] | undefined;
  /** Only so many of each person's newest weeks, and of their newest months. */
  readonly last?: number | undefined;
}

/**
 * What was received in a team, in the order of its members and then of the periods; what expired is erased first. A page
 * asks for no more than it shows: rows are loaded by the keys of an index, which tells person, period and revision.
 */
export async function receivedIn(
  ports: Ports,
  teamId: string,
  { senders, last }: ReceivedAsked = {},
): Promise<Result<ReceivedView[]>> {
  const { database } = ports;
  const team = await database.teams.get(teamId);
  if (!team) return fail("not-found");
  await eraseExpired(ports, teamId);
  const bySender = new Map<string, ReceivedEntry[]>();
  for (const entry of await entriesOf(ports, teamId)) {
    const own = bySender.get(entry.sender);
    if (own) own.push(entry);
    else bySender.set(entry.sender, [entry]);
  }
  const members = team.members.filter(({ fingerprint }) => senders?.includes(fingerprint) ?? true);
  const keys = members.flatMap(({ fingerprint }) => {
    const own = bySender.get(fingerprint) ?? [];
    return (last === undefined ? own : newest(own, last)).map(({ period }) =>
      receivedKey(teamId, fingerprint, period),
    );
  });
  const names = new Map(members.map(({ fingerprint, name }) => [fingerprint, name]));
  const rows = await database.received.bulkGet(keys);
  return succeed(
    rows.flatMap((row) => {
      if (!row || row.payload === null) return [];
      const { key: _key, untilMs: _until, payload, ...about } = row;
      return [{ ...about, name: names.get(row.sender) ?? "", payload }];
    }),
  );
}

/** The last of the weeks and the last of the months, which stand in their order already. */
function newest(entries: readonly ReceivedEntry[], count: number): ReceivedEntry[] {
  const weeks = entries.filter(({ period }) => period.includes("W"));
  const months = entries.filter(({ period }) => !period.includes("W"));
  return [...months.slice(-count), ...weeks.slice(-count)];
}

/** What was read of a team, without what it says. */
export async function receivedIndex(ports: Ports, teamId: string): Promise<Result<ReceivedEntry[]>> {
  return succeed(await entriesOf(ports, teamId));
}

/** Keys alone, in the order of person and period: the rows are not even loaded. */
async function entriesOf({ database }: Ports, teamId: string): Promise<ReceivedEntry[]> {
  const keys = await database.received
    .where("[team+sender+period+revision]")
    .between([teamId, ""], [teamId, []])
    .keys();
  return keys.flatMap((key) => {
    const [, sender, period, revision] = Array.isArray(key) ? key : [];
    return typeof sender === "string" && typeof period === "string" && typeof revision === "number"
      ? { sender, period, revision }
      : [];
  });
}

/** Erases what may no longer be read: its revision stays, its bytes and the notes on it go. */
async function eraseExpired({ database, clock }: Ports, teamId: string): Promise<void> {
  const nowMs = clock.now().epochMilliseconds;
  const due = () =>
    database.received.where("[team+untilMs]").between([teamId, -Infinity], [teamId, nowMs], true, true);
  if ((await due().count()) === 0) return;
  await database.transaction("rw", database.received, database.reviews, async () => {
    const expired = await due().toArray();
    await database.received.bulkPut(
      expired.map(({ untilMs: _until, ...row }) => ({ ...row, payload: null })),
    );
    await database.reviews.bulkDelete(expired.map(({ key }) => key));
  });
}
