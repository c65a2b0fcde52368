import { fail, type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import type { ProposalRow } from "@/lib/store/rows";
import type { ActionLine, Proposal } from "@/lib/views/day";
import { actionLine } from "../journal/action-lines";
import type { Click } from "../log/click";
import { storeClick } from "../log/store-click";
import { type Identity, identity, nobody } from "../people/identity";
import type { NoticedChoice } from "../page/message-sent";
import type { Ports } from "../ports";

/** After so long a proposal that nobody confirmed is no longer shown. */
export const proposalDays = 3;

/** What was noticed: whom it was with by name and hashes, and which choice of the quick log it is. */
export interface Noticed extends Pick<Click, "minutes" | "move"> {
  readonly id: string;
  readonly at: string;
  readonly choice: NoticedChoice;
  readonly site: string;
  readonly who: Identity;
}

/** Whom the line names: of a move the deal, of all else the person first. */
const nameShown = ({ who, move }: Noticed): string | null =>
  (move ? who.dealName : null) ?? who.contactName ?? who.accountName ?? who.dealName ?? null;

/** Keeps a noticed message as a proposal, once an id, unless it was already logged under that id. */
export async function propose({ database }: Ports, noticed: Noticed): Promise<Result<null>> {
  return database.transaction("rw", database.proposals, database.actions, async () => {
    if (await database.actions.get(noticed.id)) return succeed(null);
    await database.proposals.put({
      id: noticed.id,
      at: noticed.at,
      atMs: Date.parse(noticed.at),
      choice: noticed.choice,
      contactName: nameShown(noticed),
      site: noticed.site,
      addressHash: noticed.who.addressHash,
      domainHash: noticed.who.domainHash,
      who: noticed.who,
      minutes: noticed.minutes ?? null,
      move: noticed.move ?? null,
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
  return rows.map(({ id, at, choice, contactName, site, minutes, move }) => ({
    id,
    at,
    choice,
    contactName,
    site,
    ...(minutes && { minutes }),
    ...(move && { move }),
  }));
}

/** Confirms a proposal: it becomes an action under the same id, so that a repeated confirmation counts once. */
export async function confirmProposal(ports: Ports, id: string): Promise<Result<ActionLine>> {
  const { database } = ports;
  const row = await database.proposals.get(id);
  const stored = await database.actions.get(id);
  if (!row) return stored ? succeed(await actionLine(database, stored.record)) : fail("not-found");
  const kept = identity.safeParse(row.who);
  const who = kept.success ? kept.data : whoOfEarlierVersion(row);
  const action = await storeClick(ports, clickOf({ ...row, who }));
  await database.proposals.delete(id);
  return succeed(await actionLine(database, action));
}

const whoOfEarlierVersion = ({ contactName, addressHash, domainHash, site }: ProposalRow): Identity => ({
  ...nobody,
  contactName,
  addressHash,
  domainHash,
  site,
});

const clickOf = ({
  id,
  at,
  choice,
  who,
  minutes,
  move,
}: Omit<Noticed, "choice" | "site"> & { choice: string }): Click => ({
  id,
  choice,
  at,
  who,
  source: "capture",
  voidedAt: null,
  ...(minutes && { minutes }),
  ...(move && { move }),
});

/** Drops a proposal: nothing was logged, nothing is kept of it. */
export async function dismissProposal({ database }: Ports, id: string): Promise<Result<null>> {
  await database.proposals.delete(id);
  return succeed(null);
}

/** What was noticed as a click, for a site where it is logged at once. */
export const clickOfNoticed = (noticed: Noticed): Click => clickOf(noticed);
