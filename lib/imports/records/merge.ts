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
    if (!before) add.set(key, record);
    else if (differs(record, before)) change.push({ before, after: { ...before, ...known(record) } });
    else same++;
  }
  return { add: [...add.values()], change, same };
}

/** The fields that an import really knows: an empty one does not erase what is stored. */
function known(record: JournalRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
  );
}

function differs(incoming: JournalRecord, stored: JournalRecord): boolean {
  const before = stored as Record<string, unknown>;
  return Object.entries(known(incoming)).some(
    ([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value),
  );
}
