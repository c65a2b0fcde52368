import { type Initiative, salePhase } from "@/lib/model/action";
import { quickChoice } from "@/lib/model/quick-log";
import type { ActionLine } from "@/lib/views/day";

/** The phases of a sale, in their order. */
export const salePhases = salePhase.options;
export type SalePhase = (typeof salePhases)[number];

/** What a person may put right in a logged action; only what differs is set. */
export interface Correction {
  kind?: string;
  choice?: string | null;
  initiative?: Initiative;
  minutes?: number | null;
  contactName?: string | null;
  accountName?: string | null;
  phase?: SalePhase | null;
  promisedFor?: string | null;
}

/** What the editor holds while it is open: texts as they stand in the fields. */
export interface Draft {
  /** A choice's id, or `kind:` and a kind for an action that no choice made. */
  what: string;
  initiative: Initiative;
  minutes: string;
  contactName: string;
  accountName: string;
  /** A phase of the sale, or empty. */
  phase: string;
  /** A day, or empty. */
  promisedFor: string;
}

/** The draft of an action as it stands. */
export function draftOf(action: ActionLine): Draft {
  return {
    what: action.choice ?? `kind:${action.kind}`,
    initiative: action.initiative,
    minutes: action.minutes === null ? "" : String(action.minutes),
    contactName: action.contact?.name ?? "",
    accountName: action.account?.name ?? "",
    phase: action.phase ?? "",
    promisedFor: action.promisedFor ?? "",
  };
}

/** Whether the minutes of a draft are empty or a whole number from 0 to 1440. */
export function areMinutesRight(text: string): boolean {
  return text.trim() === "" || (/^\d{1,4}$/.test(text.trim()) && Number(text) <= 1440);
}

/** The correction that turns the action into the draft: empty where nothing differs. */
export function correctionOf(action: ActionLine, draft: Draft): Correction {
  const before = draftOf(action);
  const correction: Correction = {};
  if (draft.what !== before.what) {
    const choice = quickChoice(draft.what);
    correction.kind = choice?.kind ?? draft.what.replace(/^kind:/, "");
    correction.choice = choice?.id ?? null;
  }
  if (draft.initiative !== before.initiative) correction.initiative = draft.initiative;
  if (draft.minutes.trim() !== before.minutes)
    correction.minutes = draft.minutes.trim() === "" ? null : Number(draft.minutes);
  if (draft.contactName.trim() !== before.contactName)
    correction.contactName = draft.contactName.trim() || null;
  if (draft.accountName.trim() !== before.accountName)
    correction.accountName = draft.accountName.trim() || null;
  if (draft.phase !== before.phase)
    correction.phase = salePhases.find((phase) => phase === draft.phase) ?? null;
  if (draft.promisedFor !== before.promisedFor) correction.promisedFor = draft.promisedFor || null;
  return correction;
}
