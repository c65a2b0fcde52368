import { z } from "zod";
import type { CairnDatabase } from "@/lib/store/database";

const keptKey = "kept analyses";
/** Analyses that are kept, the newest first. */
const mostKept = 12;
const keptAnalyses = z.array(z.object({ address: z.string(), analysis: z.unknown() })).max(mostKept);

async function all({ meta }: CairnDatabase): Promise<z.infer<typeof keptAnalyses>> {
  const kept = keptAnalyses.safeParse((await meta.get(keptKey))?.value);
  return kept.success ? kept.data : [];
}

/** What a page drew last at an address of the analysis, whatever changed since; null where it isn't kept. */
export async function lastAnalysis(database: CairnDatabase, address: string): Promise<unknown> {
  return (await all(database)).find((one) => one.address === address)?.analysis ?? null;
}

/** Keeps what a page drew for its next visit, and forgets the oldest of them. */
export function keepAnalysis(database: CairnDatabase, address: string, analysis: unknown): Promise<void> {
  return database.transaction("rw", database.meta, async () => {
    const others = (await all(database)).filter((one) => one.address !== address);
    const value = [{ address, analysis }, ...others].slice(0, mostKept);
    await database.meta.put({ key: keptKey, value });
  });
}
