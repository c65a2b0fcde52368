import type { JournalRecord } from "@/lib/model/journal";
import { fail, type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import { recordKey, tableOf } from "@/lib/store/record-rows";
import type { StagedReach, StagedRow } from "@/lib/store/rows";
import type { Ports } from "../ports";
import { parseRecord } from "./journal-file";
import { callOff } from "./running-restores";

/** What an import that was left in the middle keeps aside is dropped by the next one, after a day. */
const abandonedAfterMs = 86_400_000;

/**
 * A value of more than 64 KB is kept by Chromium as a file beside the database, and its bytes in the worker's memory
 * until that is collected: over a long import all of it. Texts are kept in parts that are smaller in any encoding.
 */
const charactersAPart = 30_000;

const pieceKey = (restore: string, index: number): string => `${restore} ${String(index).padStart(8, "0")}`;
const reachKey = (restore: string): string => `${restore} reach`;

/**
 * Keeps a piece of a file aside. Parsed once more: what comes from a file is hostile wherever it was read. A text that
 * is no JSON list, or a record that is none, ends it with an error value.
 */
export async function stageRestore(
  { database, clock }: Ports,
  { restore, index, text }: { restore: string; index: number; text: string },
): Promise<Result<null>> {
  const list = parsedList(text);
  if (list === null) return fail("bad-message", { name: "restore.stage" });
  const records: JournalRecord[] = [];
  for (const [at, json] of list.entries()) {
    const record = parseRecord(json, at + 1);
    if (!record.ok) return record;
    records.push(record.value);
  }
  const nowMs = clock.now().epochMilliseconds;
  await database.transaction("rw", database.staged, async () => {
    if (index === 0) await dropAbandoned(database, nowMs);
    const before = (await database.staged.get(reachKey(restore)))?.reach;
    const reach = reachWith(before ?? { stagedAtMs: nowMs, pieces: 0, keys: {}, actionsMs: null }, records);
    // A piece that comes again may have fewer parts than before.
    await partsOf(database, restore, index).delete();
    await database.staged.bulkPut([
      ...partRows(restore, index, JSON.stringify(records)),
      { key: reachKey(restore), restore, reach: { ...reach, pieces: Math.max(reach.pieces, index + 1) } },
    ]);
  });
  return succeed(null);
}

const partKey = (restore: string, index: number, part: number): string =>
  `${pieceKey(restore, index)} ${String(part).padStart(4, "0")}`;

/** The rows in which the parts of a piece are kept, in order. */
function partRows(restore: string, index: number, text: string): StagedRow[] {
  const rows: StagedRow[] = [];
  for (let at = 0; at === 0 || at < text.length; at += charactersAPart)
    rows.push({
      key: partKey(restore, index, rows.length),
      restore,
      text: text.slice(at, at + charactersAPart),
    });
  return rows;
}

const partsOf = (database: CairnDatabase, restore: string, index: number) =>
  database.staged.where("key").between(partKey(restore, index, 0), partKey(restore, index, 9999), true, true);

function parsedList(text: string): readonly unknown[] | null {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
}

function reachWith(before: StagedReach, records: readonly JournalRecord[]): StagedReach {
  const keys: Record<string, readonly [string, string]> = { ...before.keys };
  let [first, last] = before.actionsMs ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const record of records) {
    const [table, key] = [tableOf(record.record), recordKey(record)];
    const known = keys[table];
    if (!known) keys[table] = [key, key];
    else if (key < known[0]) keys[table] = [key, known[1]];
    else if (key > known[1]) keys[table] = [known[0], key];
    if (record.record !== "action") continue;
    const ms = Date.parse(record.at);
    [first, last] = [Math.min(first, ms), Math.max(last, ms)];
  }
  return { ...before, keys, actionsMs: first > last ? null : [first, last] };
}

async function dropAbandoned(database: CairnDatabase, nowMs: number): Promise<void> {
  const all = await database.staged.filter(({ reach }) => reach !== undefined).toArray();
  const old = all.filter(({ reach }) => nowMs - (reach?.stagedAtMs ?? 0) > abandonedAfterMs);
  for (const { restore } of old) await dropStaged(database, restore);
}

/** Drops the pieces that were kept aside for a restore; gives how many there were. */
export const dropStaged = (database: CairnDatabase, restore: string): Promise<number> =>
  database.staged.where("restore").equals(restore).delete();

/** Drops what was kept aside for a restore; one that is being written ends first, and leaves nothing. */
export async function cancelRestore({ database }: Ports, restore: string): Promise<Result<null>> {
  callOff(restore);
  await dropStaged(database, restore);
  return succeed(null);
}

/** How far what was staged reaches; null where nothing was. */
export async function stagedReach(database: CairnDatabase, restore: string): Promise<StagedReach | null> {
  return (await database.staged.get(reachKey(restore)))?.reach ?? null;
}

/** Some of what was staged, and the share of it that came before, 0 to 1. */
interface StagedPiece {
  readonly records: readonly JournalRecord[];
  readonly share: number;
}

/** The records that were staged, piece by piece, in the order in which they came. Throws where one is missing. */
export async function* stagedPieces(database: CairnDatabase, restore: string): AsyncGenerator<StagedPiece> {
  const pieces = (await stagedReach(database, restore))?.pieces ?? 0;
  for (let index = 0; index < pieces; index++) {
    const rows = await partsOf(database, restore, index).toArray();
    // Half of an import would be worse than none: the caller's transaction ends here.
    if (rows.length === 0) throw new Error("a piece of what was staged is missing");
    const text = rows.map((row) => row.text ?? "").join("");
    // Parsed by `stageRestore`, which alone writes these rows.
    yield { records: JSON.parse(text) as readonly JournalRecord[], share: index / pieces };
  }
}
