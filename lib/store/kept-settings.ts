import { Dexie } from "dexie";
import type { Settings } from "@/lib/model/settings";
import type { CairnDatabase } from "./database";

interface Kept {
  /** Undefined where the row must be read. */
  record: Settings | null | undefined;
  /** Counts the writes: a reading that was under way while one came is not kept. */
  writes: number;
}

/** What was read of each database's settings. Only a cache: a worker that starts again reads them again. */
const keptOf = new WeakMap<CairnDatabase, Kept>();

/** The settings as they are stored, or null before the first were. Read once, and again after each write. */
export async function readSettingsRecord(database: CairnDatabase): Promise<Settings | null> {
  const kept = keptOf.get(database) ?? watch(database);
  if (kept.record !== undefined) return kept.record;
  const { writes } = kept;
  // Inside a transaction that may still be given up nothing is kept.
  const isFirm = Dexie.currentTransaction === null;
  const record = (await database.settings.get("settings"))?.record ?? null;
  if (isFirm && writes === kept.writes) kept.record = record;
  return record;
}

/** Reads the settings again the next time: for a database that was deleted. */
export function forgetSettings(database: CairnDatabase): void {
  const kept = keptOf.get(database);
  if (!kept) return;
  kept.record = undefined;
  kept.writes += 1;
}

function watch(database: CairnDatabase): Kept {
  const kept: Kept = { record: undefined, writes: 0 };
  keptOf.set(database, kept);
  const forget = () => forgetSettings(database);
  database.settings.hook("creating", forget);
  database.settings.hook("updating", () => {
    forget();
    return undefined;
  });
  database.settings.hook("deleting", forget);
  return kept;
}
