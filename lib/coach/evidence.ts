import type { ActionKind } from "@/lib/model/action";
import type { PatternId } from "@/lib/model/pattern";
import type { LocalDay } from "@/lib/model/primitives";
import { type Contacts, noContacts } from "./contacts";
import type { CountedDay } from "./counted-day";
import type { DayTotals } from "./day-totals";
import type { Durations } from "./durations";
import { type FollowUps, noFollowUps } from "./quotes";
import type { ShareFilter } from "./statistics/share-filter";

/** One calendar day as the evaluator receives it. */
export interface DayInput {
  readonly day: LocalDay;
  readonly worked: boolean;
  readonly eligible: boolean;
  readonly scheduledMinutes: number;
  readonly monthEnd: boolean;
  /** One of the first days back from an absence of some days: the backlog speaks. */
  readonly isReturn: boolean;
  /** The kinds of action that archives tell of a day that only they know; null where Cairn itself watched. */
  readonly told: readonly ActionKind[] | null;
  /** Null where nothing was logged. */
  readonly totals: DayTotals | null;
}

/** What one pattern of the grid family has gathered. */
export interface PatternEvidence {
  readonly filter: ShareFilter;
  /** Days that counted, and the sum of their denominators. */
  readonly days: number;
  readonly total: number;
  /** Which of the last 15 worked days counted, as bits, the newest lowest (`recent-bits.ts`). */
  readonly recent: number;
}

/** A quote that waits for its follow-up. */
export interface OpenQuote {
  readonly id: string;
  readonly opportunity: string | null;
  readonly workedDay: number;
}

/** A request for help: whether its topic came again within ten worked days, and whether it was tried alone first. */
export interface HelpRequest {
  readonly workedDay: number;
  readonly topic: string | null;
  readonly repeated: boolean;
  readonly triedFirst: boolean | null;
}

/** Everything that the log has shown by an evening. Replaced every day, never changed in place. */
export interface Evidence {
  readonly workedDays: number;
  readonly eligibleDays: number;
  readonly durations: Durations;
  /** Volume of the last 60 eligible days. */
  readonly volumes: readonly number[];
  readonly patterns: Readonly<Partial<Record<PatternId, PatternEvidence>>>;
  /** Eligible days on which a contact with a customer would have been seen: the clock of accounts left alone. */
  readonly contactDays: number;
  /** That clock on the last day known from archives: an account that they never name is left alone since then at most. */
  readonly silentUntil: number;
  /** That clock at the last contact with each account. */
  readonly contacts: Contacts;
  /** Overdue accounts and customers on the last ten eligible days, newest last. */
  readonly census: readonly { readonly overdue: number; readonly customers: number }[];
  readonly openQuotes: readonly OpenQuote[];
  readonly followUps: FollowUps;
  /** Whether any action so far named the quote that it follows up. */
  readonly namesFollowUps: boolean;
  readonly helpRequests: readonly HelpRequest[];
}

export const noEvidence: Evidence = {
  workedDays: 0,
  eligibleDays: 0,
  durations: {},
  volumes: [],
  patterns: {},
  contactDays: 0,
  silentUntil: 0,
  contacts: noContacts,
  census: [],
  openQuotes: [],
  followUps: noFollowUps,
  namesFollowUps: false,
  helpRequests: [],
};

/** An eligible day, what it counts for, and where it stands in the calendar. */
export interface CountedInput extends DayInput {
  readonly counted: CountedDay;
}
