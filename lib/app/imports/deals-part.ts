import type { DealField } from "@/lib/imports/columns/deal-fields";
import { foldHeader } from "@/lib/imports/columns/recognise";
import { columnsOf } from "@/lib/imports/columns/deal-columns";
import type { DealMapping } from "@/lib/imports/columns/mapping";
import { sourceOf } from "@/lib/imports/columns/source";
import { recogniseStage } from "@/lib/imports/columns/stages";
import { type CsvTable, writeCsv } from "@/lib/imports/csv";
import type { DealImport } from "@/lib/imports/deals";
import { isBegunUnknown, isTimeless } from "@/lib/imports/records/deal-records";
import type { ColumnReading, DealsPart, StageReading } from "@/lib/views/import-reading";

const mostExamples = 3;
const mostStages = 60;

/** The tool that a table comes from, whatever the person corrected since. */
export function tableSource(table: CsvTable): string {
  const recognised = columnsOf(table.columns, {});
  return sourceOf(
    table.columns,
    [...recognised.values()].map((index) => table.columns[index] ?? ""),
  );
}

/** What a table of deals holds under a mapping: shown for correction before anything is written. */
export function dealsPart(file: string, table: CsvTable, mapping: DealMapping, read: DealImport): DealsPart {
  const repeated = read.skipped.filter(({ why }) => why === "repeated-id").length;
  return {
    kind: "deals",
    file,
    source: tableSource(table),
    rows: table.rows.length,
    deals: read.deals.length,
    won: read.deals.filter(({ stage }) => stage === "won").length,
    lost: read.deals.filter(({ stage }) => stage === "lost").length,
    columns: columnReadings(table, read.columns),
    stages: stageReadings(table, read.columns, mapping),
    questions: read.questions.map(({ column, why, examples }) => ({ column, why, examples })),
    skipped: {
      repeated,
      empty: read.skipped.length - repeated,
      undated: read.deals.filter(isTimeless).length,
      ragged: table.ragged.length,
    },
    begunUnknown: read.deals.filter(isBegunUnknown).length,
  };
}

/** The columns of a table, the field that each holds, and values from it. */
export function columnReadings(table: CsvTable, columns: ReadonlyMap<string, number>): ColumnReading[] {
  const fieldAt = new Map([...columns].map(([field, index]) => [index, field]));
  return table.columns.map((header, index) => {
    const examples = new Set<string>();
    for (const row of table.rows) {
      const cell = (row[index] ?? "").trim();
      if (cell !== "") examples.add(cell.slice(0, 60));
      if (examples.size === mostExamples) break;
    }
    return { header, field: fieldAt.get(index) ?? null, examples: [...examples] };
  });
}

/** The values of the stage column, the most frequent first, and what each is taken to mean. */
function stageReadings(
  table: CsvTable,
  columns: ReadonlyMap<DealField, number>,
  mapping: DealMapping,
): StageReading[] {
  const index = columns.get("stage") ?? columns.get("status");
  if (index === undefined) return [];
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const value = (row[index] ?? "").trim();
    if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const said = new Map(
    Object.entries(mapping.stages ?? {}).map(([name, stage]) => [foldHeader(name), stage]),
  );
  for (const name of mapping.won ?? []) said.set(foldHeader(name), "won");
  for (const name of mapping.lost ?? []) said.set(foldHeader(name), "lost");
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostStages)
    .map(([value, count]) => ({
      value,
      count,
      stage: said.get(foldHeader(value)) ?? recogniseStage(value) ?? "lead",
    }));
}

/** The rows that an import passes over, as CSV with why, every cell safe to open in a spreadsheet. */
export function skippedRows(table: CsvTable, read: DealImport): string {
  const why = new Map(read.skipped.map((one) => [one.row, one.why as string]));
  const ragged = new Set(table.ragged);
  const rows = table.rows.flatMap((row, index) => {
    const reason = why.get(index + 1) ?? (ragged.has(index + 1) ? "other-number-of-cells" : null);
    return reason === null ? [] : [[String(index + 2), reason, ...row]];
  });
  return writeCsv(["line", "why", ...table.columns], rows);
}
