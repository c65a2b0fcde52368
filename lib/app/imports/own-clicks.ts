import type { Action } from "@/lib/model/action";
import type { JournalRecord } from "@/lib/model/journal";
import type { CairnDatabase } from "@/lib/store/database";

/** How far the moment of a click may lie from the moment that an archive tells. */
const nearMs = 15 * 60_000;

/** What the person logged by themselves in the time that an import covers. */
export interface OwnClicks {
  /**
   * Leaves out the imported actions that the person logged already: of the same kind, with the same contact, within a
   * quarter of an hour. An action without a contact is left out where one without a contact was logged then.
   */
  without(records: readonly JournalRecord[]): Promise<readonly JournalRecord[]>;
}

/**
 * Looks once, before anything is written, for what was logged between two instants (milliseconds, null for none).
 */
export function createOwnClicks(
  database: CairnDatabase,
  reachMs: readonly [first: number, last: number] | null,
): OwnClicks {
  let looked: Promise<ReadonlyMap<string, readonly number[]>> | null = null;
  return {
    async without(records) {
      if (reachMs === null) return records;
      looked ??= loggedBetween(database, reachMs);
      const logged = await looked;
      if (logged.size === 0) return records;
      return records.filter((record) => {
        if (record.record !== "action") return true;
        const at = Date.parse(record.at);
        return !(logged.get(whomOf(record)) ?? []).some((ms) => Math.abs(ms - at) <= nearMs);
      });
    },
  };
}

async function loggedBetween(
  database: CairnDatabase,
  [first, last]: readonly [number, number],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const logged = new Map<string, number[]>();
  await database.actions
    .where("atMs")
    .between(first - nearMs, last + nearMs, true, true)
    .each(({ record, atMs }) => {
      if (record.source === "import") return;
      const times = logged.get(whomOf(record)) ?? [];
      times.push(atMs);
      logged.set(whomOf(record), times);
    });
  return logged;
}

const whomOf = ({ kind, contact }: Action): string => `${kind} ${contact ?? ""}`;
