import { fail, type Result, succeed } from "@/lib/model/result";
import type { TaughtRule } from "@/lib/model/taught-rule";
import { registry } from "@/lib/sites/registry";
import type { Site } from "@/lib/sites/site";
import { withTaught } from "@/lib/sites/taught/taught-site";
import { allRecords, putRecord } from "@/lib/store/records";
import { readPolicy, taughtByPolicy } from "../policy/policy";
import type { Ports } from "../ports";

/** The rules that hold, in the order of their ids. */
export async function listTaught({ database }: Pick<Ports, "database">): Promise<TaughtRule[]> {
  return (await allRecords(database, "taught-rule")).filter((rule) => !rule.removedAt);
}

/** Keeps a rule; one with the same id is replaced. */
export async function teachSite({ database, clock }: Ports, rule: TaughtRule): Promise<Result<null>> {
  await putRecord(database, { ...rule, editedAt: clock.now().toString() });
  return succeed(null);
}

/** Removes a rule. It stays in the journal as removed, so that an older copy does not bring it back. */
export async function forgetTaught({ database, clock }: Ports, id: string): Promise<Result<null>> {
  const rule = (await allRecords(database, "taught-rule")).find((one) => one.id === id);
  if (!rule) return fail("not-found");
  const now = clock.now().toString();
  await putRecord(database, { ...rule, editedAt: now, removedAt: now });
  return succeed(null);
}

/** Every site that this person's Cairn knows. Without the database: those of the organisation and those it came with. */
export async function sitesKnown(open: () => Promise<Pick<Ports, "database">>): Promise<readonly Site[]> {
  const organisation = taughtByPolicy(await readPolicy());
  try {
    return withTaught([...organisation, ...(await listTaught(await open()))]);
  } catch {
    return organisation.length === 0 ? registry : withTaught(organisation);
  }
}
