import { filled } from "@/lib/imports/records/merge";
import type { JournalRecord } from "@/lib/model/journal";
import type { CairnDatabase } from "@/lib/store/database";
import { recordTables } from "@/lib/store/record-rows";
import type { Row } from "@/lib/store/rows";
import { type MergePolicy, rowOfRecord } from "../backup/merge";
import { createKnownPeople } from "./known-people";
import { createOwnClicks } from "./own-clicks";
import { stagesSeen } from "./stages-seen";

/**
 * How records of other tools meet the journal: people that are known already keep their id, an action that the person
 * logged at that moment is not added again, a deal that moved gets a further stage, and only what the import knows
 * better is changed.
 * @param now the instant at which a change that an export does not date was seen
 * @param actionsMs between which instants the imported actions lie, in milliseconds; null where there are none
 */
export function importPolicy(
  database: CairnDatabase,
  now: string,
  actionsMs: readonly [first: number, last: number] | null,
): MergePolicy {
  const people = createKnownPeople(database);
  const clicks = createOwnClicks(database, actionsMs);
  return {
    settle: async (records, fresh) => {
      const others = await clicks.without(await people.settle(records));
      // A deal that is new has no stages before.
      return fresh.has(recordTables.opportunity) ? others : stagesSeen(database, others, now);
    },
    // What reads the files names every record once.
    isUnique: true,
    merge: (present, row, clock) => {
      if (!present) return { effect: "added", row };
      // Rows of the journal's tables hold parsed records.
      const stored = present as Row<JournalRecord>;
      const after = filled(row.record, stored.record);
      return after === null
        ? { effect: "kept", row: stored }
        : { effect: "changed", row: rowOfRecord(after, clock) };
    },
  };
}
