import type { Summary } from "./summary";

/** A share of this period beside the same share of the period before: a person against their own past, nobody else's. */
export interface OwnPast {
  readonly now: Summary["shares"][number];
  readonly before: Summary["shares"][number] | null;
  /** `apart` only where the two intervals do not touch. */
  readonly change: "no-past" | "no-larger-than-chance" | "apart";
}

/** What an individual review goes through, in this order. */
export interface ReviewAgenda {
  /** Routines that stand: what is said first. */
  readonly firm: readonly Summary["routines"][number][];
  readonly wentWell: string;
  readonly past: readonly OwnPast[];
  /** One pattern at most, and none that is contested. */
  readonly pattern: Summary["patterns"][number] | null;
  readonly contested: readonly Summary["patterns"][number][];
  readonly wantHelp: string;
  readonly questions: string;
}

/** The agenda of one person's review, from what they shared and from what they shared of the period before. */
export function reviewAgenda(summary: Summary, earlier: readonly Summary[]): ReviewAgenda {
  const before = earlier
    .filter(({ period }) => period.type === summary.period.type && period.to < summary.period.from)
    .reduce<Summary | null>((last, one) => (last && last.period.to > one.period.to ? last : one), null);
  return {
    firm: summary.routines.filter(({ state }) => state !== "forming"),
    wentWell: summary.words.wentWell,
    past: summary.shares.map((now) => ownPast(now, before?.shares.find(({ of }) => of === now.of) ?? null)),
    pattern: summary.patterns.find(({ contested }) => contested === null) ?? null,
    contested: summary.patterns.filter(({ contested }) => contested !== null),
    wantHelp: summary.words.wantHelp,
    questions: summary.words.questions,
  };
}

function ownPast(now: OwnPast["now"], before: OwnPast["before"]): OwnPast {
  if (!before) return { now, before, change: "no-past" };
  const isApart = now.low > before.high || now.high < before.low;
  return { now, before, change: isApart ? "apart" : "no-larger-than-chance" };
}
