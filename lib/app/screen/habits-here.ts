import type { StoredAction } from "@/lib/model/action";
import type { CairnDatabase } from "@/lib/store/database";

/** How many of the newest actions a person's habits are read from. */
const lookedAt = 120;
/** A choice made once is no habit yet. */
const leastTimes = 2;

/** The choices made most among actions logged on a site (null: on none), the most used first; at most four. */
export function habitsAmong(actions: readonly StoredAction[], site: string | null): string[] {
  const times = new Map<string, number>();
  for (const { choice, site: where, voidedAt } of actions)
    if (choice && !voidedAt && (where ?? null) === site) times.set(choice, (times.get(choice) ?? 0) + 1);
  return [...times]
    .filter(([, count]) => count >= leastTimes)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 4)
    .map(([choice]) => choice);
}

/** What this person logs most on this site, from the newest actions of the journal. */
export async function habitsHere(database: CairnDatabase, site: string | null): Promise<string[]> {
  const rows = await database.actions.orderBy("atMs").reverse().limit(lookedAt).toArray();
  return habitsAmong(
    rows.map(({ record }) => record),
    site,
  );
}
