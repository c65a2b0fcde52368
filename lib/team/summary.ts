import { z } from "zod";
import { builtInKinds } from "@/lib/model/action";
import { patternId } from "@/lib/model/pattern";
import { localDay, share } from "@/lib/model/primitives";
import { isSensible } from "./summary-sense";

/** The newest version of the summary that this Cairn reads, and the one that it writes. */
export const summaryVersion = 1;

/** Patterns leave the device only at this probability (method: stricter than the 0.95 on one's own screen). */
export const sharedPatternProbability = 0.99;

/** A summary tells of so many routines at most. */
export const mostRoutines = 50;

/** Kinds that a summary may count; a person's own kinds are counted together, for their names may say too much. */
export const countedKinds = [...builtInKinds.filter((kind) => kind !== "ritual"), "own"] as const;

const count = z.int().min(0).max(1_000_000);

/** Beyond this a number is no line that anyone can read. */
export const largestNumber = 1_000_000_000_000;
const measured = z.number().min(-largestNumber).max(largestNumber);

export const summaryPeriod = z.strictObject({
  type: z.enum(["week", "month"]),
  /** `2026-W10` or `2026-03`. */
  id: z.string().regex(/^\d{4}-(W\d{2}|\d{2})$/),
  from: localDay,
  to: localDay,
});
export type SummaryPeriod = z.infer<typeof summaryPeriod>;

const kindCount = z.strictObject({
  kind: z.enum(countedKinds),
  started: count,
  answered: count,
  other: count,
});

const countedShare = z.strictObject({
  of: z.enum(["email-started", "call-started", "quotes-followed-up"]),
  share,
  low: share,
  high: share,
  n: count,
});

const sharedRoutine = z.strictObject({
  /** Id in the catalogue, or what keeps it: never a name that someone typed. */
  routine: z.union([
    z.strictObject({ catalogue: z.string().regex(/^[a-z-]{1,60}$/) }),
    z.strictObject({
      kinds: z.array(z.enum(countedKinds)).max(20),
      times: count,
      per: z.enum(["day", "week"]),
    }),
  ]),
  strength: share,
  state: z.enum(["forming", "holding", "marker"]),
  done: count,
  due: count,
});

const sharedPattern = z.strictObject({
  pattern: patternId,
  probability: z.number().min(sharedPatternProbability).max(1),
  mean: measured,
  low: measured,
  high: measured,
  marker: measured,
  eligibleDays: count,
  /** The contest goes with what it contests. */
  contested: z.string().max(1_000).nullable(),
});

const pinnedFigure = z.strictObject({
  figure: z.string().regex(/^[a-z-]{1,60}$/),
  value: measured.nullable(),
  second: measured.nullable(),
});

/** What is typed for this reader; the last two are offered to the group, the example anonymised by its owner. */
export const ownWords = [
  "wentWell",
  "wantHelp",
  "questions",
  "dealsToDiscuss",
  "success",
  "difficultCase",
] as const;
const typed = z.string().max(2_000);
const words = z.strictObject({
  wentWell: typed,
  wantHelp: typed,
  questions: typed,
  dealsToDiscuss: typed.default(""),
  success: typed.default(""),
  difficultCase: typed.default(""),
});

/** Time by phase of the sale, in whole quarter hours: it serves the team's figures and nothing else. */
const phaseMinutes = z.strictObject({
  phase: z.enum(["identify", "appoint", "interview", "propose"]),
  minutes: count,
});

/** How long someone has been in post: context of a comparison, in three broad bands. */
export const tenures = ["first-year", "one-to-three-years", "longer"] as const;

/** Where a deal came from, in broad classes: sought by the person, come in by itself, of a customer already there. */
export const dealSources = ["sought", "inbound", "existing", "unknown"] as const;
export const dealSegments = ["gold", "silver", "bronze", "none"] as const;

/** Deals that ended in the twelve months to the period's end, by their context. */
const closedDeals = z.strictObject({
  segment: z.enum(dealSegments),
  source: z.enum(dealSources),
  won: count,
  closed: count,
});

/** What declared probabilities added up to, and what came, over the same twelve months. */
const forecastReliability = z.strictObject({
  n: count,
  announced: z.number().min(0),
  came: count,
  standardError: z.number().min(0),
});

/** Beyond this a difference in a week is no number that anyone counted. */
const inAWeek = z.number().min(-10_000).max(10_000);

/** The result of one's own weeks with and without a practice, drawn by lot. */
const trialResult = z.strictObject({
  practice: z.string().regex(/^[a-z-]{1,60}$/),
  outcome: z.enum(["calls", "meetings", "conversations", "followups"]),
  pairs: count,
  difference: inAWeek,
  low: inAWeek,
  high: inAWeek,
  p: share,
});

/** A line of a summary, by which it is struck out or commented: `counts.email`, `patterns.reactive-email`, `words.questions`. */
export const summaryLine = z
  .string()
  .regex(
    /^(counts|shares|routines|patterns|figures|words|phases|deals|forecast|context|trials)\.[a-zA-Z0-9-]{1,60}$/,
  );

/**
 * What a salesperson sends of a week or month. Strict: it has no place for a customer's name, a subject, an address, an
 * hour of the day, a timeline or a ritual; nothing in it is finer than the period, but the worded answers that the
 * person typed for this reader.
 */
export const summary = z.strictObject({
  format: z.literal("cairn-summary"),
  version: z.literal(summaryVersion),
  period: summaryPeriod,
  days: z.strictObject({ scheduled: count, eligible: count }),
  counts: z.array(kindCount).max(countedKinds.length),
  shares: z.array(countedShare).max(3),
  routines: z.array(sharedRoutine).max(mostRoutines),
  patterns: z.array(sharedPattern).max(8),
  figures: z.array(pinnedFigure).max(6),
  phases: z.array(phaseMinutes).max(4).default([]),
  deals: z
    .array(closedDeals)
    .max(dealSegments.length * dealSources.length)
    .default([]),
  forecast: forecastReliability.nullable().default(null),
  tenure: z.enum(tenures).nullable().default(null),
  trials: z.array(trialResult).max(20).default([]),
  words,
  /** Lines that were struck out: shown as withheld, nothing of them is left. */
  withheld: z.array(summaryLine).max(200),
  comments: z.array(z.strictObject({ line: summaryLine, text: z.string().max(1_000) })).max(200),
});
export type Summary = z.infer<typeof summary>;

/** The bytes of a summary: one line of JSON in UTF-8, fields in the order of the schema. Preview and payload are these. */
export function encodeSummary(value: Summary): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(summary.parse(value)));
}

/** The summary that bytes hold, or why they hold none that can be read: another thing, or figures that contradict each other. */
export function readSummary(bytes: Uint8Array): Summary | "no-summary" | "contradictory" {
  try {
    const read = summary.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    if (!read.success) return "no-summary";
    return isSensible(read.data) ? read.data : "contradictory";
  } catch {
    return "no-summary";
  }
}

/** The summary that bytes hold, or null for bytes that hold none. */
export function decodeSummary(bytes: Uint8Array): Summary | null {
  const read = readSummary(bytes);
  return typeof read === "string" ? null : read;
}
