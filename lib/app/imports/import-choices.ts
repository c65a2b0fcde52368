import type { DealMapping } from "@/lib/imports/columns/mapping";
import type { ListMapping } from "@/lib/imports/lists/list-mapping";
import type { TableKind } from "@/lib/imports/table-kind";

/** What the person said of the files: corrections to what was recognised, answers to what was asked. */
export interface ImportChoices {
  /** What each table holds where the person says so, by file; `none` for one that is left aside. */
  readonly kinds: Readonly<Record<string, TableKind | "none">>;
  /** How each table of deals is to be read, by file. */
  readonly mappings: Readonly<Record<string, DealMapping>>;
  /** How each list of contacts, accounts, activities or calls is to be read, by file. */
  readonly lists: Readonly<Record<string, ListMapping>>;
  /** Whose calls or activities of a table are the person's, by file; null for all of them. */
  readonly owners: Readonly<Record<string, string | null>>;
  /** The person's own addresses; empty where Cairn's guess holds. */
  readonly own: readonly string[];
}

/** Nothing said yet. */
export const noChoices: ImportChoices = { kinds: {}, mappings: {}, lists: {}, owners: {}, own: [] };
