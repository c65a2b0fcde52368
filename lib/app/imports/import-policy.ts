import { filled } from "@/lib/imports/records/merge";
import type { JournalRecord } from "@/lib/model/journal";
import type { CairnDatabase } from "@/lib/store/database";
import type { Row } from "@/lib/store/rows";
import { type MergePolicy, rowOfRecord } from "../backup/merge";
import { createKnownPeople } from "./known-people";
import { withoutOwnClicks } from "./own-clicks";
import { stagesSeen } from "./stages-seen";

/**
 * How records of other tools meet the journal: people that are known already keep their id, an action that the person
 * logged at that moment is not added again, a deal that moved gets a further stage, and only what the import knows
 * better is changed.
 * @param now the instant at which a change that an export does not date was seen
 */
export function importPolicy(database: CairnDatabase, now: string): MergePolicy {
  const people = createKnownPeople(database);
  return {
    settle: async (records) => {
      const known = await people.settle(records);
      return stagesSeen(database, await withoutOwnClicks(database, known), now);
    },
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
