import type { AccountRow } from "@/lib/views/pipeline-rows";

/** The standing account of each id: one that was merged into another is that one. */
export function standingAccounts(accounts: readonly AccountRow[]): (id: string) => AccountRow | undefined {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return (id) => {
    let found = byId.get(id);
    // A chain of merges is short; a ring of them is no account's fault.
    for (let hops = 0; found?.mergedInto && hops < 10; hops += 1) found = byId.get(found.mergedInto) ?? found;
    return found;
  };
}
