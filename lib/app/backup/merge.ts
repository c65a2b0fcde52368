import type { ZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { StoredAction } from "@/lib/model/action";
import type { JournalRecord } from "@/lib/model/journal";
import { accountRow, actionRow, contactRow, plainRow } from "@/lib/store/record-rows";
import type { Row } from "@/lib/store/rows";

/** The row of any record; an action's local day is decided by the zone of the journal that it comes from. */
export function rowOfRecord(record: JournalRecord, clock: ZoneClock): Row<JournalRecord> {
  if (record.record === "action") {
    const action: StoredAction = { ...record, day: record.day ?? clock.dayOf(record.at) };
    return actionRow(action);
  }
  if (record.record === "contact") return contactRow(record);
  if (record.record === "account") return accountRow(record);
  return plainRow(record);
}

/** What a restored record does to the one with its key. */
export type Effect = "added" | "changed" | "kept";

/**
 * Merges by id: a record that is not there is added; of two the one that was edited (or undone) last holds, and the
 * one that is there where neither is newer. Of two presences of a day the longer holds.
 */
export function effectOf(present: Row | undefined, incoming: Row<JournalRecord>): Effect {
  if (!present) return "added";
  const before = present.record as JournalRecord; // Rows of the journal's tables hold parsed records.
  const after = incoming.record;
  if (before.record === "presence" && after.record === "presence")
    return after.minutes > before.minutes ? "changed" : "kept";
  return stampMs(after) > stampMs(before) ? "changed" : "kept";
}

/** When a record was last edited or undone, in milliseconds; 0 where it never was. */
function stampMs(record: JournalRecord): number {
  const stamps = ["editedAt", "voidedAt", "removedAt"].map(
    (field) => (record as Record<string, unknown>)[field],
  );
  return Math.max(0, ...stamps.map((stamp) => (typeof stamp === "string" ? Date.parse(stamp) || 0 : 0)));
}

/** What one record does to its table. */
export interface Change {
  readonly row: Row<JournalRecord>;
  readonly present: Row | undefined;
  readonly effect: Effect;
}

/** What some records do to one table. */
export interface TableChanges {
  readonly table: string;
  readonly changes: readonly Change[];
}

/** How incoming records meet what is stored. */
export interface MergePolicy {
  /**
   * The records as they are to be merged: ids of people already known in place of new ones, repeats left out. `fresh`
   * names the tables that hold nothing in the reach of what comes.
   */
  readonly settle: (
    records: readonly JournalRecord[],
    fresh: ReadonlySet<string>,
  ) => Promise<readonly JournalRecord[]>;
  /** Whether no record comes twice, so that nobody has to remember all of them. */
  readonly isUnique: boolean;
  /** The row to be written, and what writing it does. */
  readonly merge: (
    present: Row | undefined,
    incoming: Row<JournalRecord>,
    clock: ZoneClock,
  ) => { readonly effect: Effect; readonly row: Row<JournalRecord> };
  /** What follows from all of them together, once each was settled. */
  readonly consequences: () => AsyncIterable<TableChanges>;
}

async function* nothing(): AsyncGenerator<TableChanges> {}

/** A journal of Cairn's own: merged by id, the newer line holds. */
export const journalPolicy: MergePolicy = {
  settle: (records) => Promise.resolve(records),
  isUnique: false,
  merge: (present, row) => ({ effect: effectOf(present, row), row }),
  consequences: nothing,
};
