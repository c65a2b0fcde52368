import type { Analysis } from "./analyse";

/** The names that a table of an analysis needs. */
export interface TableWords {
  readonly columns: readonly string[];
  readonly groupName: (name: string | null) => string;
  readonly stageName: (stage: string) => string;
  readonly all: string;
}

/** The table of an analysis as cells, its first row the columns: numbers stay numbers, at full precision. */
export function tableRows(analysis: Analysis, words: TableWords): (string | number)[][] {
  const { choice, groups, total, funnel } = analysis;
  if (choice.chart === "funnel")
    return [words.columns.slice(0, 2), ...funnel.map(({ stage, n }) => [words.stageName(stage), n])].map(
      (row) => [...row],
    );
  const hasInterval = analysis.unit === "share";
  const row = (name: string, { value, interval, n }: Pick<typeof total, "value" | "interval" | "n">) => [
    name,
    value ?? "",
    ...(hasInterval ? [interval?.low ?? "", interval?.high ?? ""] : []),
    n,
  ];
  return [
    words.columns.filter((_, index) => hasInterval || index < 2 || index > 3),
    ...groups.map((group) => row(words.groupName(group.name), group)),
    row(words.all, total),
  ];
}
