import type { Action } from "@/lib/model/action";
import type { JournalRecord } from "@/lib/model/journal";
import type { CairnDatabase } from "@/lib/store/database";

/** How far the moment of a click may lie from the moment that an archive tells. */
const nearMs = 15 * 60_000;

/**
 * Leaves out the imported actions that the person logged already: of the same kind, with the same contact, within a
 * quarter of an hour. An action without a contact is left out where one without a contact was logged then.
 */
export async function withoutOwnClicks(
  database: CairnDatabase,
  records: readonly JournalRecord[],
): Promise<readonly JournalRecord[]> {
  const times = records.flatMap((record) => (record.record === "action" ? [Date.parse(record.at)] : []));
  if (times.length === 0) return records;
  const [first, last] = times.reduce(
    ([low, high], ms) => [Math.min(low, ms), Math.max(high, ms)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const logged = new Map<string, number[]>();
  await database.actions
    .where("atMs")
    .between(first - nearMs, last + nearMs, true, true)
    .each(({ record, atMs }) => {
      if (record.source === "import") return;
      const key = whomOf(record);
      logged.set(key, [...(logged.get(key) ?? []), atMs]);
    });
  if (logged.size === 0) return records;
  return records.filter((record) => {
    if (record.record !== "action") return true;
    const at = Date.parse(record.at);
    return !(logged.get(whomOf(record)) ?? []).some((ms) => Math.abs(ms - at) <= nearMs);
  });
}

const whomOf = ({ kind, contact }: Action): string => `${kind} ${contact ?? ""}`;
