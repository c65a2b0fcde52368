import type { Transaction } from "dexie";

/**
 * One version of the database. Versions are only ever added, never edited: each has a frozen example of its
 * rows in `examples/version-N.json`, from which a test opens every later version.
 */
export interface DatabaseVersion {
  readonly number: number;
  /** Tables and their indexes in Dexie's notation; a table that is absent stays as it was. */
  readonly tables: Readonly<Record<string, string | null>>;
  /** Brings the rows of the version before into this one, inside the upgrade's transaction. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
