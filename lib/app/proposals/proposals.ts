import { fail, type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import type { ActionLine, Proposal } from "@/lib/views/day";
import { actionLine } from "../journal/action-lines";
import type { Click } from "../log/click";
import { storeClick } from "../log/store-click";
import { type Identity, nobody } from "../people/identity";
import type { Ports } from "../ports";

/** After so long a proposal that nobody confirmed is no longer shown. */
export const proposalDays = 3;

/** A sent message that was noticed: who it went to by name and hashes, and what it was. */
export interface Noticed {
  readonly id: string;
  readonly at: string;
  /** `answered` for a reply or forward, `reached-out` for a new message. */
  readonly choice: "answered" | "reached-out";
  readonly site: string;
  readonly who: Identity;
}

/** Keeps a noticed message as a proposal, once an id, unless it was already logged under that id. */
export async function propose({ database }: Ports, noticed: Noticed): Promise<Result<null>> {
  return database.transaction("rw", database.proposals, database.actions, async () => {
    if (await database.actions.get(noticed.id)) return succeed(null);
    await database.proposals.put({
      id: noticed.id,
      at: noticed.at,
      atMs: Date.parse(noticed.at),
      choice: noticed.choice,
      contactName: noticed.who.contactName,
      site: noticed.site,
      addressHash: noticed.who.addressHash,
      domainHash: noticed.who.domainHash,
    });
    return succeed(null);
  });
}

/** The open proposals of the last days, newest first. */
export async function listProposals(database: CairnDatabase, now: Temporal.Instant): Promise<Proposal[]> {
  const rows = await database.proposals
    .where("atMs")
    .above(now.epochMilliseconds - proposalDays * 86_400_000)
    .reverse()
    .limit(10)
    .toArray();
  return rows.map(({ id, at, choice, contactName, site }) => ({ id, at, choice, contactName, site }));
}

/** Confirms a proposal: it becomes an action under the same id, so that a repeated confirmation counts once. */
export async function confirmProposal(ports: Ports, id: string): Promise<Result<ActionLine>> {
  const { database } = ports;
  const row = await database.proposals.get(id);
  const stored = await database.actions.get(id);
  if (!row) return stored ? succeed(await actionLine(database, stored.record)) : fail("not-found");
  const action = await storeClick(
    ports,
    clickOf(row.at, row.choice, id, {
      ...nobody,
      contactName: row.contactName,
      addressHash: row.addressHash,
      domainHash: row.domainHash,
      site: row.site,
    }),
  );
  await database.proposals.delete(id);
  return succeed(await actionLine(database, action));
}

const clickOf = (at: string, choice: string, id: string, who: Identity): Click => ({
  id,
  choice,
  at,
  who,
  source: "capture",
  voidedAt: null,
});

/** Drops a proposal: nothing was logged, nothing is kept of it. */
export async function dismissProposal({ database }: Ports, id: string): Promise<Result<null>> {
  await database.proposals.delete(id);
  return succeed(null);
}

/** A noticed message as a click, for a site where messages are logged at once. */
export const clickOfNoticed = ({ id, at, choice, who }: Noticed): Click => clickOf(at, choice, id, who);
