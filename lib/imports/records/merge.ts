import type { JournalRecord } from "@/lib/model/journal";

/** What an import would do, before anything is written. */
export interface ImportPreview {
  readonly add: readonly JournalRecord[];
  /** Records whose import differs from what is stored, with what stood before (for the undo). */
  readonly change: readonly { readonly before: JournalRecord; readonly after: JournalRecord }[];
  readonly same: number;
}

/** By what a record is known: its id, or for records without one the fields that make it one. */
export function recordKey(record: JournalRecord): string {
  switch (record.record) {
    case "stage":
      return `stage ${record.opportunity} ${record.stage} ${record.at}`;
    case "schedule":
      return `schedule ${record.from}`;
    case "presence":
      return `presence ${record.day}`;
    case "audit":
      return `audit ${record.day}`;
    case "skip":
    case "tick":
      return `${record.record} ${record.routine} ${record.day}`;
    case "marker":
    case "pattern-off":
      return `${record.record} ${record.pattern} ${record.from}`;
    case "person":
    case "settings":
      return record.record;
    case "absence":
      return `absence ${record.id ?? `${record.kind} ${record.from} ${record.to}`}`;
    default:
      return `${record.record} ${String(record.id)}`;
  }
}

/**
 * What importing some records would add and change. Only the fields that an import brings are compared: what the
 * person added since (a segment, a role) stays. A record that was undone by hand stays undone.
 */
export function previewImport(
  incoming: readonly JournalRecord[],
  stored: ReadonlyMap<string, JournalRecord>,
): ImportPreview {
  const add = new Map<string, JournalRecord>();
  const change: { before: JournalRecord; after: JournalRecord }[] = [];
  let same = 0;
  for (const record of incoming) {
    const key = recordKey(record);
    const before = stored.get(key);
    const after = before ? filled(record, before) : null;
    if (!before) add.set(key, record);
    else if (after) change.push({ before, after });
    else same++;
  }
  return { add: [...add.values()], change, same };
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";

/**
 * A stored record with what an import knows of it; null where the import brings nothing new. An empty field of the
 * import erases nothing. Of a record that the person corrected, undid or merged, only empty fields are filled.
 */
export function filled(incoming: JournalRecord, stored: JournalRecord): JournalRecord | null {
  const before = stored as Record<string, unknown>;
  const isOwn =
    !isEmpty(before["editedAt"]) || !isEmpty(before["voidedAt"]) || !isEmpty(before["mergedInto"]);
  const news = Object.entries(incoming).filter(
    ([field, value]) =>
      !isEmpty(value) &&
      (isOwn ? isEmpty(before[field]) : JSON.stringify(before[field]) !== JSON.stringify(value)),
  );
  // The fields come from a parsed record of the same name.
  return news.length === 0 ? null : { ...stored, ...Object.fromEntries(news) };
}
