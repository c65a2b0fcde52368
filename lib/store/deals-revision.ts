import type { CairnDatabase } from "./database";

const revisionKey = "deals revision";

/** Tells that opportunities, their stages or what stands about their accounts changed: kept figures hold no longer. */
export async function markDealsChanged({ meta }: Pick<CairnDatabase, "meta">): Promise<void> {
  await meta.put({ key: revisionKey, value: (await dealsRevision({ meta })) + 1 });
}

/** How often they were changed by hand so far. */
export async function dealsRevision({ meta }: Pick<CairnDatabase, "meta">): Promise<number> {
  const kept = (await meta.get(revisionKey))?.value;
  return typeof kept === "number" ? kept : 0;
}
