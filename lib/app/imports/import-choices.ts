import type { DealMapping } from "@/lib/imports/columns/mapping";
import type { ListMapping } from "@/lib/imports/lists/list-mapping";

/** What the person said of the files: corrections to what was recognised, answers to what was asked. */
export interface ImportChoices {
  /** How each table of deals is to be read, by file. */
  readonly mappings: Readonly<Record<string, DealMapping>>;
  /** How each list of contacts, accounts or activities is to be read, by file. */
  readonly lists: Readonly<Record<string, ListMapping>>;
  /** Whose calls or activities of a table are the person's, by file; null for all of them. */
  readonly owners: Readonly<Record<string, string | null>>;
  /** The order of day and month of a table of calls, by file. */
  readonly callDates: Readonly<Record<string, "day-first" | "month-first">>;
  /** The person's own addresses; empty where Cairn's guess holds. */
  readonly own: readonly string[];
}

/** Nothing said yet. */
export const noChoices: ImportChoices = { mappings: {}, lists: {}, owners: {}, callDates: {}, own: [] };
