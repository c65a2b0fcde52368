import { catalogueRoutine } from "@/lib/coach/routines/catalogue";
import { type ActionKind, type Initiative, builtInKinds } from "@/lib/model/action";
import type { PatternId } from "@/lib/model/pattern";
import type { Routine } from "@/lib/model/routine";
import { wilson } from "@/lib/figures/wilson";
import type { SalesFacts } from "./summary-sales";
import {
  countedKinds,
  largestNumber,
  mostRoutines,
  ownWords,
  sharedPatternProbability,
  type Summary,
  type SummaryPeriod,
  summaryVersion,
} from "./summary";

/** All that a summary is made from: totals of its days, and what stood on its last evening. */
export interface SummaryFacts {
  readonly period: SummaryPeriod;
  readonly days: Summary["days"];
  readonly counts: readonly {
    readonly kind: ActionKind;
    readonly initiative: Initiative;
    readonly internal: boolean;
    readonly count: number;
  }[];
  /** Quotes of the period with their time for a follow-up over, and how many were followed up within seven worked days. */
  readonly quotes: { readonly due: number; readonly followedUp: number };
  readonly routines: readonly {
    readonly routine: Pick<Routine, "catalogue" | "match" | "times" | "per">;
    readonly strength: number;
    readonly state: "forming" | "holding" | "marker";
    readonly done: number;
    readonly due: number;
  }[];
  readonly patterns: readonly (Omit<Summary["patterns"][number], "pattern"> & {
    readonly pattern: PatternId;
    readonly state: string;
  })[];
  readonly figures: Summary["figures"];
  readonly phases?: Summary["phases"];
  /** Closed deals by their context, and the reliability of forecasts. */
  readonly sales?: SalesFacts;
  readonly trials?: Summary["trials"];
  /** Practices that the reader published: routines adopted from them go under their name. */
  readonly readersPractices?: readonly string[];
}

type RoutineFacts = SummaryFacts["routines"][number]["routine"];

/** Parts that go along only where the person says so. */
export const choosableParts = ["patterns", "deals", "trials"] as const;
export type ChoosableParts = Readonly<Record<(typeof choosableParts)[number], boolean>>;

/** The facts without the parts that were not chosen. */
export function chosenFacts(facts: SummaryFacts, parts: ChoosableParts): SummaryFacts {
  const { sales, trials, ...rest } = facts;
  return {
    ...rest,
    patterns: parts.patterns ? facts.patterns : [],
    ...(parts.deals && sales ? { sales } : {}),
    ...(parts.trials && trials ? { trials } : {}),
  };
}

/** What the person chose: lines to strike out, comments, and their own words. */
export interface SummaryChoices {
  readonly withheld: readonly string[];
  readonly comments: Summary["comments"];
  readonly words: Summary["words"];
}

export const noWords: Summary["words"] = {
  wentWell: "",
  wantHelp: "",
  questions: "",
  dealsToDiscuss: "",
  success: "",
  difficultCase: "",
};

type CountedKind = (typeof countedKinds)[number];

const kindOf = (kind: ActionKind): CountedKind | null => {
  if (kind === "ritual") return null;
  const known = builtInKinds.find((name) => name === kind);
  return known === undefined ? "own" : (known as CountedKind);
};

/** A number as it is shared: four decimals, so that nothing hides in its digits. */
const plain = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The summary of a period with what was struck out left away. Patterns come only at probability 0.99 and above. */
export function buildSummary(facts: SummaryFacts, choices: SummaryChoices): Summary {
  const struck = new Set(choices.withheld);
  const keep = (line: string): boolean => !struck.has(line);
  const knownName = (routine: RoutineFacts): string | null =>
    catalogueOf(routine, facts.readersPractices ?? []);
  let own = 0;
  const routines = facts.routines.slice(0, mostRoutines).map((standing) => ({
    line: `routines.${knownName(standing.routine) ?? `own-${++own}`}`,
    standing,
  }));
  return {
    format: "cairn-summary",
    version: summaryVersion,
    period: facts.period,
    days: facts.days,
    counts: kindCounts(facts.counts).filter(({ kind }) => keep(`counts.${kind}`)),
    shares: shares(facts).filter(({ of }) => keep(`shares.${of}`)),
    routines: routines
      .filter(({ line }) => keep(line))
      .map(({ standing }) => ({
        routine: sharedRoutineOf(standing.routine, knownName(standing.routine)),
        strength: plain(standing.strength),
        state: standing.state,
        done: standing.done,
        due: standing.due,
      })),
    patterns: facts.patterns
      .filter(
        ({ state, probability, pattern, mean, low, high }) =>
          state === "flag" &&
          probability >= sharedPatternProbability &&
          // An odds ratio without an upper end is no line that anyone can read.
          [mean, low, high].every((value) => Math.abs(value) <= largestNumber) &&
          keep(`patterns.${pattern}`),
      )
      .map(({ pattern, probability, mean, low, high, marker, eligibleDays, contested }) => ({
        pattern,
        probability: plain(probability),
        mean: plain(mean),
        low: plain(low),
        high: plain(high),
        marker: plain(marker),
        eligibleDays,
        contested: contested?.slice(0, 1_000) ?? null,
      })),
    figures: facts.figures.filter(({ figure }) => keep(`figures.${figure}`)),
    phases: (facts.phases ?? []).filter(({ phase }) => keep(`phases.${phase}`)),
    deals: (facts.sales?.deals ?? []).filter(({ segment, source }) => keep(`deals.${segment}-${source}`)),
    forecast: keep("forecast.reliability") ? roundedForecast(facts.sales?.forecast ?? null) : null,
    tenure: keep("context.tenure") ? (facts.sales?.tenure ?? null) : null,
    trials: (facts.trials ?? [])
      .filter(({ practice }) => keep(`trials.${practice}`))
      .map((trial) => ({
        ...trial,
        difference: plain(trial.difference),
        low: plain(trial.low),
        high: plain(trial.high),
        p: plain(trial.p),
      })),
    words: keptWords(choices.words, keep),
    withheld: [...struck].sort(),
    comments: choices.comments.filter(({ line }) => keep(line)),
  };
}

function roundedForecast(forecast: Summary["forecast"]): Summary["forecast"] {
  if (!forecast) return null;
  return {
    ...forecast,
    announced: plain(forecast.announced),
    standardError: plain(forecast.standardError),
  };
}

function keptWords(words: Summary["words"], keep: (line: string) => boolean): Summary["words"] {
  const kept = { ...noWords };
  for (const word of ownWords) kept[word] = keep(`words.${word}`) ? words[word] : "";
  return kept;
}

/**
 * The name of a routine that its reader knows: the catalogue's own id, or that of a practice which the reader published. A
 * journal may say anything there; only what the reader knows already says nothing more.
 */
const catalogueOf = ({ catalogue }: RoutineFacts, practices: readonly string[]): string | null =>
  catalogue && (catalogueRoutine(catalogue) || practices.includes(catalogue)) ? catalogue : null;

function sharedRoutineOf(
  routine: RoutineFacts,
  catalogue: string | null,
): Summary["routines"][number]["routine"] {
  if (catalogue !== null) return { catalogue };
  const kinds = new Set(routine.match.kinds.flatMap((kind) => kindOf(kind) ?? []));
  return { kinds: [...kinds].sort(), times: routine.times, per: routine.per };
}

function kindCounts(counts: SummaryFacts["counts"]): Summary["counts"] {
  const byKind = new Map<CountedKind, { started: number; answered: number; other: number }>();
  for (const { kind, initiative, count } of counts) {
    const counted = kindOf(kind);
    if (counted === null) continue;
    const sums = byKind.get(counted) ?? { started: 0, answered: 0, other: 0 };
    if (initiative === "proactive") sums.started += count;
    else if (initiative === "reactive") sums.answered += count;
    else sums.other += count;
    byKind.set(counted, sums);
  }
  return countedKinds.flatMap((kind) => {
    const sums = byKind.get(kind);
    return sums ? [{ kind, ...sums }] : [];
  });
}

function shares(facts: SummaryFacts): Summary["shares"] {
  const started = (kind: ActionKind): { x: number; n: number } => {
    const external = facts.counts.filter((entry) => entry.kind === kind && !entry.internal);
    const of = (initiative: Initiative): number =>
      external.reduce((sum, entry) => (entry.initiative === initiative ? sum + entry.count : sum), 0);
    return { x: of("proactive"), n: of("proactive") + of("reactive") };
  };
  const { due, followedUp } = facts.quotes;
  return [
    { of: "email-started" as const, ...started("email") },
    { of: "call-started" as const, ...started("call") },
    { of: "quotes-followed-up" as const, x: followedUp, n: due },
  ].flatMap(({ of, x, n }) => {
    if (n === 0) return [];
    const { low, high } = wilson(x, n);
    return [{ of, share: plain(x / n), low: plain(low), high: plain(high), n }];
  });
}
