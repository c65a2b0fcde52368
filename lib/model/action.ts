import { z } from "zod";
import { id, instant, localDay } from "./primitives";

/** The kinds of action that every Cairn knows. A person's own kinds begin with `x-`. */
export const builtInKinds = [
  "email",
  "call",
  "meeting",
  "visit",
  "demo",
  "quote",
  "prospecting",
  "preparation",
  "planning",
  "crm-review",
  "figures-review",
  "customer-news",
  "help-request",
  "admin",
  "task",
  "ritual",
] as const;
export type BuiltInKind = (typeof builtInKinds)[number];

const kindExpected = {
  error: `expected one of ${builtInKinds.join(", ")}, or a kind of one's own beginning with x-`,
};
export const actionKind = z.union(
  [z.enum(builtInKinds), z.string().regex(/^x-[\p{L}\p{N}-]{1,60}$/u, kindExpected)],
  kindExpected,
);
export type ActionKind = z.infer<typeof actionKind>;

/**
 * Who began the exchange: `proactive` (I started it, or took it up again after it had gone silent), `reactive`
 * (I answered), `none` (not an exchange).
 */
export const initiative = z.enum(["proactive", "reactive", "none"]);
export type Initiative = z.infer<typeof initiative>;

export const salePhase = z.enum(["identify", "appoint", "interview", "propose", "follow-up"]);

/** One thing that the salesperson did. Never edited away: an undo sets `voidedAt`, a correction `editedAt`. */
export const action = z.looseObject({
  record: z.literal("action"),
  id,
  at: instant,
  /** The local working day; always present in the store, optional in a journal. */
  day: localDay.optional(),
  kind: actionKind,
  /** Absent or null where it is not known: then it is no exchange, and counts on neither side. */
  initiative: initiative.nullish().transform((known) => known ?? "none"),
  /** Duration in minutes; null or absent where unknown (the kind's median stands in). */
  minutes: z.number().min(0).max(1440).nullish(),
  account: id.nullish(),
  contact: id.nullish(),
  opportunity: id.nullish(),
  /** True where it moved a deal on; null or absent where unknown. */
  advances: z.boolean().nullish(),
  /** True for the first answer to a new inbound lead: speed is right there, it counts for no pattern. */
  leadReply: z.boolean().nullish(),
  internal: z.boolean().nullish(),
  hard: z.boolean().nullish(),
  /** How many difficult and other cases were due just before this pick, the picked one included. */
  due: z.object({ hard: z.int().min(0), other: z.int().min(0) }).nullish(),
  phase: salePhase.nullish(),
  topic: id.nullish(),
  triedFirst: z.boolean().nullish(),
  /** The `quote` action that this one follows up. */
  followsUp: id.nullish(),
  /** The stages between which it moved the deal, as the tool calls them. */
  move: z.object({ from: z.string().max(60), to: z.string().max(60) }).nullish(),
  source: z.enum(["click", "capture", "timer", "import"]).nullish(),
  voidedAt: instant.nullish(),
  // Added by Cairn to the public contract:
  /** When it was last corrected: the newer of two lines with one id wins in a restore. */
  editedAt: instant.nullish(),
  /** The day for which a call back was promised in it. */
  promisedFor: localDay.nullish(),
  /** Which choice of the quick log made it (`meeting-booked`, `follow-up` …), for its label. */
  choice: z.string().max(60).nullish(),
  /** Where it was logged: a site id, never a URL. */
  site: z.string().max(60).nullish(),
  /** Part of the sample month; removed with it. */
  sample: z.literal(true).optional(),
});
export type Action = z.infer<typeof action>;

/** An action as the store holds it: its local day is decided once, when it is written. */
export type StoredAction = Action & { day: string };
