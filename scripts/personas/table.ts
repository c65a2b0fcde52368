import { patternIds } from "@/lib/model/pattern";
import type { Tallies } from "./judge";
import { bootstrap, ofPattern, type Score, score } from "./score";

const columns = [
  "precision",
  "recall30",
  "median",
  "p90",
  "FA/100wk",
  "healthy",
  "decoys",
  "clear50",
  "clear90",
  "flap",
  "said>is",
  "flags/true",
] as const;

function figure(value: number, digits: number): string {
  if (Number.isNaN(value)) return "-";
  if (!Number.isFinite(value)) return "never";
  return value.toFixed(digits);
}

function cells(one: Score): string[] {
  return [
    figure(one.precision, 2),
    figure(one.recall, 2),
    figure(one.delayMedian, 0),
    figure(one.delayP90, 0),
    figure(one.falseAlarms, 2),
    figure(one.healthyFlagged, 3),
    figure(one.decoysFlagged, 3),
    figure(one.clearMedian, 0),
    figure(one.clearP90, 0),
    figure(one.flapping, 2),
    Number.isNaN(one.saidMean) ? "-" : `${figure(one.saidMean, 2)}>${figure(one.saidTrue, 2)}`,
    `${one.flags}/${one.episodes}`,
  ];
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

/** The score table as text: every detector over all patterns, then each pattern by detector. */
export function printTable(title: string, tallies: Tallies): string {
  const detectors = Object.entries(tallies);
  const overall = [
    ["all patterns", ...columns],
    ...detectors.map(([name, list]) => [name, ...cells(score(list))]),
  ];
  const parts = [title, "", aligned(overall)];
  for (const pattern of patternIds) {
    parts.push(
      "",
      aligned([
        [pattern, ...columns],
        ...detectors.map(([name, list]) => [name, ...cells(score(ofPattern(list, pattern)))]),
      ]),
    );
  }
  const coach = tallies.coach;
  if (coach) {
    const { precision, recall, falseAlarms } = bootstrap(coach);
    const interval = (pair: readonly [number, number]): string =>
      `${figure(pair[0], 2)} to ${figure(pair[1], 2)}`;
    parts.push(
      "",
      `coach, 95 % intervals over lives: precision ${interval(precision)}, recall ${interval(recall)}, false alarms ${interval(falseAlarms)}`,
      "",
      decoyTable(coach),
    );
  }
  return parts.join("\n");
}

function decoyTable(tallies: Tallies[string]): string {
  const byName = new Map<string, { flagged: number; all: number }>();
  for (const decoy of tallies.flatMap((one) => one.decoys)) {
    const entry = byName.get(decoy.name) ?? { flagged: 0, all: 0 };
    entry.all++;
    if (decoy.isFlagged) entry.flagged++;
    byName.set(decoy.name, entry);
  }
  return aligned([
    ["decoy, coach", "flagged", "of"],
    ...[...byName].map(([name, { flagged, all }]) => [name, String(flagged), String(all)]),
  ]);
}

/** The same figures as data, for `--json`: per detector, overall and per pattern. */
export function scoresOf(tallies: Tallies): unknown {
  return Object.fromEntries(
    Object.entries(tallies).map(([name, list]) => [
      name,
      {
        all: score(list),
        patterns: Object.fromEntries(patternIds.map((pattern) => [pattern, score(ofPattern(list, pattern))])),
        intervals: bootstrap(list),
      },
    ]),
  );
}
