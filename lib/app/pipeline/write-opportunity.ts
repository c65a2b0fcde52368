import type { OpportunityChange } from "@/lib/messages/pipeline-contract";
import type { Account } from "@/lib/model/people";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import { fail, type Result, succeed } from "@/lib/model/result";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { markDealsChanged } from "@/lib/store/deals-revision";
import { accountRow, plainRow, recordKey } from "@/lib/store/record-rows";
import { nobody } from "../people/identity";
import { keepPeople } from "../people/keep-people";
import { standingById } from "../people/merged";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";

/**
 * Changes an opportunity. One that is not there yet begins now, as a lead; the segment is that of its account.
 */
export async function writeOpportunity(
  ports: Ports,
  id: string,
  change: OpportunityChange,
): Promise<Result<null>> {
  const { database, clock } = ports;
  const now = writtenInstant(clock.now(), await readSettings(ports));
  const { opportunities, contacts, accounts, meta } = database;
  return database.transaction("rw", opportunities, contacts, accounts, meta, async () => {
    const before = (await opportunities.get(id))?.record;
    const { accountName, segment, ...own } = change;
    const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
    const opportunity: Opportunity = {
      ...(before ?? { record: "opportunity", id, createdAt: now }),
      ...given,
      editedAt: now,
    };
    if (accountName !== undefined) {
      const account = accountName && (await keepPeople(ports, { ...nobody, accountName })).account;
      opportunity.account = account ? account.id : null;
    }
    await opportunities.put(plainRow(opportunity));
    if (segment !== undefined) await setSegment(ports, opportunity.account, segment, now);
    await markDealsChanged(database);
    return succeed(null);
  });
}

async function setSegment(
  { database }: Ports,
  id: string | null | undefined,
  segment: Account["segment"],
  editedAt: string,
): Promise<void> {
  const account = await standingById(database.accounts, id);
  if (!account) return;
  await database.accounts.put(accountRow({ ...account, segment, editedAt }));
  // The census of accounts left alone rests on the segment.
  await forgetEvening(database);
}

/** An opportunity enters a stage. `not-found` where there is no such opportunity. */
export async function enterStage(ports: Ports, entry: Stage): Promise<Result<null>> {
  const { database } = ports;
  return database.transaction("rw", database.opportunities, database.stages, database.meta, async () => {
    if (!(await database.opportunities.get(entry.opportunity))) return fail("not-found");
    await database.stages.put(plainRow(entry));
    await markDealsChanged(database);
    return succeed(null);
  });
}

/** Takes an entry into a stage back. */
export async function removeStage(
  { database }: Ports,
  entry: Pick<Stage, "opportunity" | "at" | "stage">,
): Promise<Result<null>> {
  return database.transaction("rw", database.stages, database.meta, async () => {
    await database.stages.delete(recordKey({ ...entry, record: "stage" }));
    await markDealsChanged(database);
    return succeed(null);
  });
}
