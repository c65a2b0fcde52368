import type { JournalRecord, RecordOf } from "@/lib/model/journal";
import type { CairnDatabase } from "@/lib/store/database";

type Stage = RecordOf<"stage">;

/**
 * The stages of an import as entries of a history. An export tells where a deal stands, not since when: of a deal that
 * is known already, an open stage that differs from the newest one stored was entered (or declared anew) `now`, and one
 * that doesn't differ is left out. Won and lost have a day of their own and stay as they are.
 */
export async function stagesSeen(
  database: CairnDatabase,
  records: readonly JournalRecord[],
  now: string,
): Promise<readonly JournalRecord[]> {
  const deals = records.flatMap((record) => (record.record === "opportunity" ? [record.id] : []));
  // Rows by their keys first: of a first import none is known, and no stage has to be looked up.
  const rows = await database.opportunities.bulkGet(deals);
  const present = rows.flatMap((row) => (row ? [row.key] : []));
  if (present.length === 0) return records;
  const stored = new Map<string, Stage[]>();
  await database.stages
    .where("opportunity")
    .anyOf(present)
    .each(({ record }) => {
      stored.set(record.opportunity, [...(stored.get(record.opportunity) ?? []), record]);
    });
  return records.flatMap((record): JournalRecord[] => {
    const before = record.record === "stage" ? stored.get(record.opportunity) : undefined;
    if (record.record !== "stage" || !before) return [record];
    if (record.stage === "lead" && before.some(({ stage }) => stage === "lead") && !isDeclared(record))
      return [];
    if (record.stage === "won" || record.stage === "lost") return [record];
    const newest = before.reduce((latest, one) => (isLater(one, latest) ? one : latest));
    return isSame(record, newest) ? [] : [{ ...record, at: now }];
  });
}

const order = ["lead", "qualified", "proposal", "negotiation", "won", "lost"] as const;

function isLater(one: Stage, other: Stage): boolean {
  const [a, b] = [Date.parse(one.at), Date.parse(other.at)];
  return a > b || (a === b && order.indexOf(one.stage) > order.indexOf(other.stage));
}

const declared = ["amount", "currency", "probability", "expectedClose"] as const;

const isDeclared = (stage: Stage): boolean => declared.some((field) => (stage[field] ?? null) !== null);

/** Whether an import says nothing of a stage that isn't stored; what it leaves out it does not contradict. */
function isSame(incoming: Stage, stored: Stage): boolean {
  return (
    incoming.stage === stored.stage &&
    declared.every((field) => (incoming[field] ?? null) === null || incoming[field] === stored[field])
  );
}
