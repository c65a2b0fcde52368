import { ownWords, type Summary } from "./summary";

/** One line of a summary: what it is struck out and commented by, and what it says; null where it was struck out. */
export type SummaryLine =
  | { readonly part: "counts"; readonly line: string; readonly value: Summary["counts"][number] | null }
  | { readonly part: "shares"; readonly line: string; readonly value: Summary["shares"][number] | null }
  | { readonly part: "routines"; readonly line: string; readonly value: Summary["routines"][number] | null }
  | { readonly part: "patterns"; readonly line: string; readonly value: Summary["patterns"][number] | null }
  | { readonly part: "figures"; readonly line: string; readonly value: Summary["figures"][number] | null }
  | { readonly part: "words"; readonly line: string; readonly value: string | null }
  | { readonly part: "phases"; readonly line: string; readonly value: Summary["phases"][number] | null }
  | { readonly part: "deals"; readonly line: string; readonly value: Summary["deals"][number] | null }
  | { readonly part: "forecast"; readonly line: string; readonly value: Summary["forecast"] }
  | { readonly part: "context"; readonly line: string; readonly value: Summary["tenure"] }
  | { readonly part: "trials"; readonly line: string; readonly value: Summary["trials"][number] | null };

export type SummaryPart = SummaryLine["part"];
export const summaryParts: readonly SummaryPart[] = [
  "words",
  "counts",
  "shares",
  "routines",
  "patterns",
  "figures",
  "deals",
  "forecast",
  "context",
  "phases",
  "trials",
];

/**
 * The lines of a summary by part, what was struck out at the end of its part. Own routines are numbered as they were
 * before anything was struck out, so that a line keeps its name whatever else is withheld.
 */
export function linesOf(summary: Summary): SummaryLine[] {
  let own = 0;
  const ownLine = (): string => {
    do own++;
    while (summary.withheld.includes(`routines.own-${own}`));
    return `routines.own-${own}`;
  };
  const shown: SummaryLine[] = [
    ...ownWords.flatMap((word) =>
      summary.words[word] === ""
        ? []
        : [{ part: "words" as const, line: `words.${word}`, value: summary.words[word] }],
    ),
    ...summary.counts.map((value) => ({ part: "counts" as const, line: `counts.${value.kind}`, value })),
    ...summary.shares.map((value) => ({ part: "shares" as const, line: `shares.${value.of}`, value })),
    ...summary.routines.map((value) => ({
      part: "routines" as const,
      line: "catalogue" in value.routine ? `routines.${value.routine.catalogue}` : ownLine(),
      value,
    })),
    ...summary.patterns.map((value) => ({
      part: "patterns" as const,
      line: `patterns.${value.pattern}`,
      value,
    })),
    ...summary.figures.map((value) => ({ part: "figures" as const, line: `figures.${value.figure}`, value })),
    ...summary.deals.map((value) => ({
      part: "deals" as const,
      line: `deals.${value.segment}-${value.source}`,
      value,
    })),
    ...(summary.forecast
      ? [{ part: "forecast" as const, line: "forecast.reliability", value: summary.forecast }]
      : []),
    ...(summary.tenure ? [{ part: "context" as const, line: "context.tenure", value: summary.tenure }] : []),
    ...summary.phases.map((value) => ({ part: "phases" as const, line: `phases.${value.phase}`, value })),
    ...summary.trials.map((value) => ({ part: "trials" as const, line: `trials.${value.practice}`, value })),
  ];
  return summaryParts.flatMap((part) => [
    ...shown.filter((line) => line.part === part),
    ...summary.withheld
      .filter((line) => line.startsWith(`${part}.`))
      .map((line): SummaryLine => ({ part, line, value: null })),
  ]);
}
