import { readFileSync } from "node:fs";
import { dealFigures, dealsAsOf } from "@/lib/figures/deal-figures";
import { type DealMapping, dealMapping } from "@/lib/imports/columns/mapping";
import { readCsv } from "@/lib/imports/csv";
import { readDeals } from "@/lib/imports/deals";
import { textOf } from "@/lib/imports/file-text";
import type { Question } from "@/lib/imports/question";

/** What a command line says when a file can't be used: printed on standard error, exit status 1. */
export class UnusableFile extends Error {}

const round = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits));

/** The bytes of a file, or a sentence that says why there are none. */
function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UnusableFile(`${file}: can't be read (${code})`);
  }
}

/** A mapping file as the command line takes it. */
function mappingOf(file: string): DealMapping {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytesOf(file)));
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile(`${file}: not JSON; expected {"stage":"deal_stage", …}`);
  }
  const mapping = dealMapping.safeParse(json);
  if (mapping.success) return mapping.data;
  const [issue] = mapping.error.issues;
  throw new UnusableFile(`${file}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a mapping"}`);
}

/** Reads a table or says why not. */
export function tableOf(file: string): Exclude<ReturnType<typeof readCsv>, { problem: string }> {
  const decoded = textOf(bytesOf(file));
  if ("problem" in decoded) throw new UnusableFile(`${file}: not a CSV file (${decoded.problem})`);
  const table = readCsv(decoded.text);
  if ("problem" in table) throw new UnusableFile(`${file}: ${table.problem}`);
  return table;
}

/**
 * The figures of an export of deals as one object, ready to print. With open questions, the figures that depend on
 * them are null.
 */
export function dealsReport(file: string, mappingFile: string | null, asOf: string | null): object {
  const mapping = mappingFile ? mappingOf(mappingFile) : {};
  const { deals, questions } = readDeals(tableOf(file), mapping);
  const last = deals.reduce((latest, deal) => {
    const day = deal.closedOn ?? deal.createdOn;
    return day !== null && day > latest ? day : latest;
  }, "0000-01-01");
  const figures = dealFigures(asOf ? dealsAsOf(deals, asOf) : deals, asOf ?? last);
  const open = (field: string): boolean => questions.some((question) => question.fields.includes(field));
  const [dates, closing] = [open("createdAt") || open("closedAt"), open("closedAt")];
  const [amounts, outcomes] = [open("amount"), open("stage")];
  const timed = asOf !== null && dates;
  const known = <Value>(value: Value, ...unknown: boolean[]): Value | null =>
    unknown.some(Boolean) ? null : value;
  const groups = (byName: typeof figures.byOwner) =>
    known(
      Object.fromEntries(
        Object.entries(byName).map(([name, group]) => [
          name,
          { ...group, winRate: round(group.winRate, 4), value: known(round(group.value, 2), amounts) },
        ]),
      ),
      outcomes,
      timed,
    );
  return {
    opportunities: known(figures.opportunities, timed),
    won: known(figures.won, outcomes, timed),
    lost: known(figures.lost, outcomes, timed),
    open: known(figures.open, outcomes, timed),
    winRate: known(
      { ofClosed: round(figures.winRate.ofClosed, 4), ofAll: round(figures.winRate.ofAll, 4) },
      outcomes,
      timed,
    ),
    wonValue: known(round(figures.wonValue, 2), outcomes, amounts, timed),
    averageBasket: known(round(figures.averageBasket, 1), outcomes, amounts, timed),
    closedByQuarter: known(figures.closedByQuarter, outcomes, amounts, closing),
    byOwner: groups(figures.byOwner),
    byProduct: groups(figures.byProduct),
    bySegment: groups(figures.bySegment),
    byAccount: groups(figures.byAccount),
    cycleDays: known(
      {
        wonMean: round(figures.cycleDays.wonMean, 4),
        lostMean: round(figures.cycleDays.lostMean, 4),
        medianByIncidence: figures.cycleDays.medianByIncidence,
      },
      outcomes,
      dates,
    ),
    calibration: known(figures.calibration, outcomes, timed),
    questions: questions.map(({ column, why, examples }: Question) => ({ column, why, examples })),
  };
}
