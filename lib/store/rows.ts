import type { DayTotals } from "@/lib/coach/day-totals";
import type { StoredAction } from "@/lib/model/action";
import type { RecordName, RecordOf } from "@/lib/model/journal";
import type { Proposal } from "@/lib/views/day";

/** A journal record as a row: the record untouched, and beside it what the database looks it up by. */
export interface Row<Record = unknown> {
  readonly key: string;
  readonly record: Record;
  /** 1 for what belongs to the sample month; absent otherwise, so that the index holds the sample alone. */
  readonly sample?: 1;
}

export interface ActionRow extends Row<StoredAction> {
  readonly day: string;
  readonly atMs: number;
  readonly kind: string;
  readonly contact?: string;
  readonly account?: string;
  readonly opportunity?: string;
}

/** Rows of the records that are found by a name, a hash or the key that a site gives them. */
export interface NamedRow<Record> extends Row<Record> {
  readonly nameKey?: string;
  readonly siteKeys: readonly string[];
  readonly addressHash?: string;
  readonly domainHash?: string;
  readonly account?: string;
}

export type RowOf<Name extends RecordName> = Name extends "action"
  ? ActionRow
  : Name extends "account" | "contact"
    ? NamedRow<RecordOf<Name>>
    : Row<RecordOf<Name>>;

/** A message that was noticed and waits for its confirmation: who it went to by name and hash, no content. */
export interface ProposalRow extends Proposal {
  readonly atMs: number;
  readonly addressHash: string | null;
  readonly domainHash: string | null;
  /** Everything that may be stored of whom it was with; absent in rows of earlier versions. */
  readonly who?: Readonly<Record<string, unknown>>;
}

/** A piece of a file that waits for its restore to be confirmed; no part of the journal yet. */
export interface StagedRow {
  readonly key: string;
  readonly restore: string;
  /** The piece's records, each parsed, as one JSON text: a text is written and read many times faster than a tree. */
  readonly text?: string;
  /** In the row that stands for all pieces of a restore. */
  readonly reach?: StagedReach;
}

/** How far the records of all pieces of a restore reach: asked before any of them is looked up. */
export interface StagedReach {
  readonly stagedAtMs: number;
  readonly pieces: number;
  /** First and last key by table. */
  readonly keys: Readonly<Record<string, readonly [first: string, last: string]>>;
  /** First and last instant of an action, or null where there is none. */
  readonly actionsMs: readonly [first: number, last: number] | null;
}

/** What a restore changed, in pieces, so that it can be undone: the row as it was, or null for one that is new. */
export interface RestoreStep {
  readonly seq?: number;
  readonly restore: string;
  readonly before: readonly RestoredRow[];
  readonly days: readonly string[];
  /** Rows of a table that were not there before: their keys, and `editedAt` of those that have one. */
  readonly added?: AddedRows;
}

export interface AddedRows {
  readonly table: string;
  readonly keys: readonly string[];
  readonly wrote: Readonly<Record<string, string>>;
}

export interface RestoredRow {
  readonly table: string;
  readonly key: string;
  readonly row: Row | null;
  /** `editedAt` of what the restore wrote: another one found later was edited since. */
  readonly wrote: string | null;
}

export interface RestoreRow {
  readonly id: string;
  readonly at: string;
  readonly added: number;
  readonly changed: number;
  readonly undoneAt: string | null;
}

/** A cache or a secret of the database's own, not part of the journal. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export type TotalsRow = DayTotals;
