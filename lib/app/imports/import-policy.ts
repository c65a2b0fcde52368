import { filled } from "@/lib/imports/records/merge";
import type { JournalRecord } from "@/lib/model/journal";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { recordTables } from "@/lib/store/record-rows";
import type { Row } from "@/lib/store/rows";
import { type MergePolicy, rowOfRecord } from "../backup/merge";
import { createImportedDays } from "./imported-days";
import { createKnownPeople } from "./known-people";
import { createOwnClicks } from "./own-clicks";
import { stagesSeen } from "./stages-seen";

export interface ImportMoment {
  /** The instant at which a change that an export does not date was seen. */
  readonly now: string;
  /** The day that runs: it is watched, whatever archives tell of it. */
  readonly today: LocalDay;
  /** Between which instants the imported actions lie, in milliseconds; null where there are none. */
  readonly actionsMs: readonly [first: number, last: number] | null;
}

/**
 * How records of other tools meet the journal: people that are known already keep their id and belong to the company of
 * their address, an action that the person logged at that moment is not added again, a deal that moved gets a further
 * stage, and only what the import knows better is changed. The days that archives tell of are written down as such.
 */
export function importPolicy(database: CairnDatabase, { now, today, actionsMs }: ImportMoment): MergePolicy {
  const people = createKnownPeople(database);
  const clicks = createOwnClicks(database, actionsMs);
  const days = createImportedDays(database, today);
  return {
    settle: async (records, fresh) => {
      days.note(records);
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
    async *consequences() {
      yield* people.earlier();
      yield await days.presences();
    },
  };
}
