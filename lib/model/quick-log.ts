import type { ActionKind, Initiative } from "./action";

/** What the quick log offers, what kind of action each choice is, and who is taken to have begun it. */
export interface QuickChoice {
  readonly id: string;
  readonly kind: ActionKind;
  /** `history`: a mail to a contact silent for 14 days counts as started by me (method.md, P1). */
  readonly initiative: Initiative | "history";
  readonly advances: boolean | null;
  readonly internal: boolean;
}

/** Every choice, in the order of the "more" list. The label of a choice is `choices.<id>` in the locales. */
export const quickChoices = [
  { id: "answered", kind: "email", initiative: "history", advances: null, internal: false },
  { id: "reached-out", kind: "email", initiative: "proactive", advances: null, internal: false },
  { id: "call-out", kind: "call", initiative: "proactive", advances: null, internal: false },
  { id: "call-in", kind: "call", initiative: "reactive", advances: null, internal: false },
  { id: "meeting-booked", kind: "call", initiative: "proactive", advances: true, internal: false },
  { id: "meeting-held", kind: "meeting", initiative: "none", advances: true, internal: false },
  { id: "deal-moved", kind: "task", initiative: "none", advances: true, internal: false },
  { id: "quote-sent", kind: "quote", initiative: "reactive", advances: null, internal: false },
  { id: "follow-up", kind: "email", initiative: "proactive", advances: null, internal: false },
  { id: "prospecting", kind: "prospecting", initiative: "proactive", advances: null, internal: false },
  { id: "visit", kind: "visit", initiative: "proactive", advances: true, internal: false },
  { id: "demo", kind: "demo", initiative: "proactive", advances: true, internal: false },
  { id: "preparation", kind: "preparation", initiative: "none", advances: null, internal: false },
  { id: "planning", kind: "planning", initiative: "none", advances: null, internal: false },
  { id: "crm-review", kind: "crm-review", initiative: "none", advances: null, internal: false },
  { id: "figures-review", kind: "figures-review", initiative: "none", advances: null, internal: false },
  { id: "customer-news", kind: "customer-news", initiative: "none", advances: null, internal: false },
  { id: "asked-for-help", kind: "help-request", initiative: "none", advances: null, internal: true },
  { id: "office-work", kind: "admin", initiative: "none", advances: false, internal: false },
  { id: "task", kind: "task", initiative: "none", advances: null, internal: false },
] as const satisfies readonly QuickChoice[];

export type QuickChoiceId = (typeof quickChoices)[number]["id"];

/** The choice with this id, or undefined for one that this version does not know. */
export function quickChoice(id: string): QuickChoice | undefined {
  return quickChoices.find((choice) => choice.id === id);
}

/** A kind of one's own as its person says it: its name without the `x-`. */
export const ownKindName = (kind: string): string => kind.replace(/^x-/, "").replaceAll("-", " ");
