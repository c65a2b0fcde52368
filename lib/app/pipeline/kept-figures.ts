import { readSchedules } from "@/lib/app/calendar/calendar";
import type { pipelineContract } from "@/lib/messages/pipeline-contract";
import type { AnsweredOf } from "@/lib/messages/envelope";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { dealsRevision } from "@/lib/store/deals-revision";
import { sampleDaysKey } from "@/lib/store/day-totals-cache";
import { allRecords } from "@/lib/store/records";
import { dealTotalsVersion } from "@/lib/views/deal-totals";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { readSettings } from "../settings/settings";
import { readSalesSetup } from "./sales-setup";

const figuresKey = "pipeline figures";
const stampKey = "pipeline figures stamp";
const totalsStampKey = "deal-totals stamp";
const anyTotals = "deal totals ";
const totalsKeyOf = (key: string): string => `${anyTotals}${dealTotalsVersion} ${key}`;

/** Totals of another version hold no longer either. */
const totalsStampOf = (stamp: string): string => `${dealTotalsVersion} ${stamp}`;

/** The figures that a page kept, if nothing changed since, and what is needed to compute them anew. */
export async function openPipeline(
  ports: Ports,
): Promise<AnsweredOf<typeof pipelineContract, "pipeline.open">> {
  const { database } = ports;
  const [asOf, settings, setup] = await Promise.all([
    today(ports),
    readSettings(ports),
    readSalesSetup(database),
  ]);
  const [stamp, [figures, keptStamp, totalsStamp], schedules, absences, anyAction] = await Promise.all([
    stampOf(database, asOf),
    database.meta.bulkGet([figuresKey, stampKey, totalsStampKey]),
    readSchedules(database),
    allRecords(database, "absence"),
    database.actions.limit(1).primaryKeys(),
  ]);
  const { timeZone, dayStartsAtHour } = settings;
  return {
    stamp,
    asOf,
    kept: keptStamp?.value === stamp ? figures?.value : null,
    hasTotals: totalsStamp?.value === totalsStampOf(stamp),
    hasActions: anyAction.length > 0,
    setup,
    schedules,
    absences,
    clock: { timeZone, dayStartsAtHour },
  };
}

/** The figures that were kept last, whatever changed since, and how one sells. Two reads: it is drawn at once. */
export async function lastFigures({
  database,
}: Ports): Promise<AnsweredOf<typeof pipelineContract, "pipeline.last">> {
  const [figures, setup] = await Promise.all([database.meta.get(figuresKey), readSalesSetup(database)]);
  return { figures: figures?.value ?? null, setup };
}

/** Keeps finished figures for the next visit. What changed while they were computed makes them worth nothing. */
export async function keepFigures(ports: Ports, stamp: string, figures: unknown): Promise<void> {
  await ports.database.meta.bulkPut([
    { key: figuresKey, value: figures },
    { key: stampKey, value: stamp },
  ]);
}

/** Keeps the totals of the deals, one row a figure and split, in place of those before. */
export async function keepTotals(
  { database }: Ports,
  stamp: string,
  totals: readonly { readonly key: string }[],
): Promise<void> {
  const rows = totals.map((row) => ({ key: totalsKeyOf(row.key), value: row }));
  const named = new Set(rows.map(({ key }) => key));
  const { meta } = database;
  await database.transaction("rw", meta, async () => {
    const before = await meta.where(":id").startsWith(anyTotals).primaryKeys();
    await meta.bulkDelete(before.filter((key) => !named.has(key)));
    await meta.bulkPut([...rows, { key: totalsStampKey, value: totalsStampOf(stamp) }]);
  });
}

/** Rows of the totals as they were kept last, whatever changed since; one that isn't kept is left out. */
export async function readTotals({ database }: Ports, keys: readonly string[]): Promise<unknown[]> {
  const rows = await database.meta.bulkGet(keys.map(totalsKeyOf));
  return rows.flatMap((row) => (row ? [row.value] : []));
}

/**
 * What the figures rest on: the day, changes by hand, the newest restore or import, the sample. How many records there are is not asked:
 * to count a hundred thousand deals takes longer than to draw their figures.
 */
async function stampOf(database: CairnDatabase, asOf: LocalDay): Promise<string> {
  const [revision, newest, sample] = await Promise.all([
    dealsRevision(database),
    database.restores.orderBy("at").last(),
    database.meta.get(sampleDaysKey),
  ]);
  const sampled = Array.isArray(sample?.value) ? sample.value.join() : "";
  return [asOf, revision, newest?.id ?? "", newest?.undoneAt ?? "", sampled].join(" ");
}
