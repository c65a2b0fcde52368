import type { Summary } from "./summary";

/** A share of this period beside the same share of the period before: a person against their own past, nobody else's. */
export interface OwnPast {
  readonly now: Summary["shares"][number];
  readonly before: Summary["shares"][number] | null;
  /** `apart` only where the two intervals do not touch. */
  readonly change: "no-past" | "no-larger-than-chance" | "apart";
}

type SharedRoutine = Summary["routines"][number];

/** A routine whose standing is another than in the period before. */
export interface RoutineChange {
  readonly routine: SharedRoutine["routine"];
  readonly state: SharedRoutine["state"];
  readonly before: SharedRoutine["state"];
}

/** What an individual review goes through, in this order. */
export interface ReviewAgenda {
  /** Routines that stand: what is said first. */
  readonly firm: readonly SharedRoutine[];
  readonly routines: readonly RoutineChange[];
  readonly wentWell: string;
  readonly past: readonly OwnPast[];
  /** One pattern at most, and none that is contested. */
  readonly pattern: Summary["patterns"][number] | null;
  readonly contested: readonly Summary["patterns"][number][];
  readonly forecast: Summary["forecast"];
  readonly trials: Summary["trials"];
  readonly dealsToDiscuss: string;
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
    routines: before ? routineChanges(summary.routines, before.routines) : [],
    wentWell: summary.words.wentWell,
    past: summary.shares.map((now) => ownPast(now, before?.shares.find(({ of }) => of === now.of) ?? null)),
    pattern: summary.patterns.find(({ contested }) => contested === null) ?? null,
    contested: summary.patterns.filter(({ contested }) => contested !== null),
    forecast: summary.forecast,
    trials: summary.trials,
    dealsToDiscuss: summary.words.dealsToDiscuss,
    wantHelp: summary.words.wantHelp,
    questions: summary.words.questions,
  };
}

function ownPast(now: OwnPast["now"], before: OwnPast["before"]): OwnPast {
  if (!before) return { now, before, change: "no-past" };
  const isApart = now.low > before.high || now.high < before.low;
  return { now, before, change: isApart ? "apart" : "no-larger-than-chance" };
}

function routineChanges(now: readonly SharedRoutine[], before: readonly SharedRoutine[]): RoutineChange[] {
  const nameOf = ({ routine }: SharedRoutine): string => JSON.stringify(routine);
  const earlier = new Map(before.map((one) => [nameOf(one), one.state]));
  return now.flatMap((one) => {
    const was = earlier.get(nameOf(one));
    return was === undefined || was === one.state
      ? []
      : [{ routine: one.routine, state: one.state, before: was }];
  });
}
