import type { StageName } from "@/lib/model/pipeline";
import type { Failure } from "@/lib/model/result";
import type { Baseline, ImportedPast, ImportReading } from "@/lib/views/import-reading";
import type { RestoreLine } from "../journal/keep-copy";

/** Where an import stands. Shares are of 0 to 1. */
export type ImportState =
  | { step: "idle" }
  | { step: "reading"; share: number; secondsLeft: number | null }
  | { step: "read"; reading: ImportReading }
  | { step: "preparing"; share: number }
  | { step: "preview"; reading: ImportReading; lines: readonly RestoreLine[] }
  /** `isStopping`: called off, and not yet known whether in time. */
  | { step: "writing"; share: number; secondsLeft: number | null; isStopping: boolean }
  | {
      step: "written";
      added: number;
      changed: number;
      baseline: Baseline | null;
      past: ImportedPast;
      hasDeals: boolean;
    }
  | { step: "undone" }
  | { step: "failed"; failure: Failure };

export type DayOrder = "day-first" | "month-first";

/** What a person answers to a question about a column. */
export type ImportAnswer =
  | { readonly about: "dates"; readonly order: DayOrder }
  | { readonly about: "numbers"; readonly decimals: "point" | "comma" }
  /** The values that can't be read are left out. */
  | { readonly about: "unread" }
  /** Dates of deals that closed before they began are left out. */
  | { readonly about: "contradictions" }
  /** Deals that ended on a day that the file doesn't tell are left out. */
  | { readonly about: "undated" };

/** What a table may be taken for. */
export const tableChoices = ["deals", "activities", "calls", "contacts", "accounts", "none"] as const;
export type TableChoice = (typeof tableChoices)[number];

export interface ImportActs {
  onFiles: (files: readonly File[]) => void;
  onCancel: () => void;
  /** A table holds something else, or is left aside (`none`). */
  onKind: (file: string, kind: TableChoice) => void;
  /** A column holds a field, or none (null). */
  onField: (file: string, header: string, field: string | null) => void;
  onStage: (file: string, value: string, stage: StageName) => void;
  onAnswer: (file: string, column: string, answer: ImportAnswer) => void;
  onOwner: (file: string, owner: string | null) => void;
  onOwnAddress: (address: string, own: boolean) => void;
  onContinue: () => void;
  onApply: () => void;
  onBack: () => void;
  onSkipped: () => void;
  onUndo: () => void;
}

/** Questions that keep what hangs on them unread: they are answered before anything is written. */
const mustAnswer = new Set([
  "ambiguous-order",
  "contradictory-order",
  "unread-dates",
  "ambiguous-numbers",
  "unread-numbers",
  "close-before-start",
  "ended-undated",
  "unknown-outcome",
]);

/** How many questions of a reading wait for an answer. */
export function openQuestions({ parts }: ImportReading): number {
  const all = parts.flatMap((part) => ("questions" in part ? part.questions : []));
  const owners = parts.filter((part) => "isOwnerAsked" in part && part.isOwnerAsked).length;
  return owners + all.filter(({ why }) => mustAnswer.has(why)).length;
}

/** Whether there is anything in a reading that could be written. */
export function hasSomething({ parts }: ImportReading): boolean {
  return parts.some((part) => {
    if (part.kind === "deals") return part.deals > 0;
    if (part.kind === "aside") return false;
    if ("items" in part) return part.items > 0;
    if (part.kind === "mail") return part.sent > 0;
    return part.meetings + part.absences > 0;
  });
}
