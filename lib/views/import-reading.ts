import type { StageName } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";

/** Why a file could not be read, or not wholly. */
export type FileTrouble =
  | "empty"
  | "xlsx"
  | "zip-broken"
  | "zip-large"
  | "zip-nothing"
  | "zip-locked"
  | "zip-method"
  | "gzip"
  | "pdf"
  | "binary"
  | "no-header"
  | "too-many-columns"
  | "open-quote"
  | "table-large"
  | "changed"
  | "calendar-large";

export interface UnreadFile {
  readonly name: string;
  readonly trouble: FileTrouble;
  /** The row at which a quote opens that never closes. */
  readonly row?: number;
}

/** Why something of a file can't be read until a person says so. */
type QuestionWhy =
  | "ambiguous-order"
  | "contradictory-order"
  | "unread-dates"
  | "ambiguous-numbers"
  | "unread-numbers"
  | "close-before-start"
  | "ended-undated"
  | "mixed-currencies"
  | "unknown-outcome"
  | "missing-column"
  | "no-column";

/** Something that a table leaves open: asked with examples, never guessed. */
export interface ImportQuestion {
  readonly column: string;
  readonly why: QuestionWhy;
  readonly examples: readonly string[];
}

/** One column of a table of deals, what Cairn takes it for, and values from it. */
export interface ColumnReading {
  readonly header: string;
  readonly field: string | null;
  readonly examples: readonly string[];
}

export interface StageReading {
  readonly value: string;
  readonly count: number;
  readonly stage: StageName;
}

export interface DealsPart {
  readonly kind: "deals";
  readonly file: string;
  readonly source: string;
  readonly rows: number;
  readonly deals: number;
  readonly won: number;
  readonly lost: number;
  readonly columns: readonly ColumnReading[];
  readonly stages: readonly StageReading[];
  readonly questions: readonly ImportQuestion[];
  readonly skipped: SkippedRows;
  /** Deals of which the file doesn't tell since when: they come without it. */
  readonly begunUnknown: number;
}

/** Rows passed over, by reason, and rows that had more or fewer cells than the header (kept). */
export interface SkippedRows {
  readonly repeated: number;
  readonly empty: number;
  readonly undated: number;
  readonly ragged: number;
}

/** A table of which it can't be told what it holds, or that the person leaves aside. */
export interface AsidePart {
  readonly kind: "aside";
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly ColumnReading[];
}

/** A list of contacts, accounts, activities or calls. */
export interface ListPart {
  readonly kind: "contacts" | "accounts" | "activities" | "calls";
  readonly file: string;
  readonly source: string;
  readonly rows: number;
  /** What it makes, under the choices made so far. */
  readonly items: number;
  readonly columns: readonly ColumnReading[];
  /** The fields that a column may hold. */
  readonly fields: readonly string[];
  readonly questions: readonly ImportQuestion[];
  /** Whose activities or calls they are, most first; the one chosen, or null for all. Empty for people. */
  readonly owners: readonly { readonly name: string; readonly calls: number }[];
  readonly owner: string | null;
  /** Several people's rows, and nobody said yet which are the person's. */
  readonly isOwnerAsked: boolean;
  /** Rows passed over, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

export interface MailPart {
  readonly kind: "mail";
  readonly files: number;
  readonly messages: number;
  readonly unread: number;
  /** Names of the files in which messages could not be read. */
  readonly unreadIn: readonly string[];
  /** Senders, most first, and which of them are the person's own addresses. */
  readonly senders: readonly { readonly address: string; readonly messages: number; readonly own: boolean }[];
  readonly sent: number;
}

export interface CalendarPart {
  readonly kind: "calendar";
  readonly files: number;
  readonly meetings: number;
  readonly absences: number;
  readonly skipped: Readonly<Record<"cancelled" | "declined" | "free" | "alone" | "unreadable", number>>;
}

export type ImportPart = DealsPart | ListPart | AsidePart | MailPart | CalendarPart;

/** What one month of the past looked like. */
export interface BaselineMonth {
  readonly month: string;
  readonly started: number;
  readonly answered: number;
  readonly meetings: number;
}

/** The last twelve months of mail and meetings, as the archives tell them. */
export interface Baseline {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly started: number;
  readonly answered: number;
  readonly forwarded: number;
  /** Median hours from a message to its answer, and of how many answers; null where none was found. */
  readonly latencyHours: number | null;
  readonly latencies: number;
  readonly meetings: number;
  readonly meetingMinutes: number;
  /** Sent messages by local hour of the day, 0 to 23. */
  readonly byHour: readonly number[];
  readonly months: readonly BaselineMonth[];
}

/** What files turned out to hold; nothing of it is stored yet. */
export interface ImportReading {
  readonly parts: readonly ImportPart[];
  readonly unread: readonly UnreadFile[];
  /** How many records they make, about: to tell how far the comparing is. */
  readonly records: number;
  readonly baseline: Baseline | null;
}

/** What an import turned the past into, once it is written. */
export interface ImportedPast {
  /** Worked days that archives tell of: routines and what is usual start from them. */
  readonly days: number;
  /** Quotations of the last twelve months followed up within seven worked days; null where none is known. */
  readonly followUp: { readonly followedUp: number; readonly settled: number } | null;
}
