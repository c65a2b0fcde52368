import { createJournalLog, type JournalLog } from "@/lib/coach/journal-log";
import { type JournalRecord, journalVersion } from "@/lib/model/journal";
import { othersTable, recordTables } from "@/lib/store/record-rows";
import type { Row } from "@/lib/store/rows";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";

/** What a summary is made from; contacts are not even read. */
const tables = [
  "schedule",
  "absence",
  "presence",
  "action",
  "account",
  "opportunity",
  "stage",
  "routine",
  "skip",
  "tick",
  "marker",
  "audit",
  "pattern-off",
  "person",
  "settings",
] as const;

/**
 * The journal as the coach takes it, without sample records: what is shared is never an example. `hasSample` where there are
 * some, for a page to say so.
 */
export async function wholeJournal(ports: Ports): Promise<{ log: JournalLog; hasSample: boolean }> {
  const { database } = ports;
  const settings = await readSettings(ports);
  const read = await Promise.all(
    [...tables.map((name) => recordTables[name]), othersTable].map((name) =>
      database.table<Row<JournalRecord>, string>(name).toArray(),
    ),
  );
  const records = read.flatMap((rows) => rows.flatMap((row) => (row.sample ? [] : [row.record])));
  const header = {
    record: "journal" as const,
    version: journalVersion,
    exportedAt: writtenInstant(ports.clock.now(), settings),
    timeZone: settings.timeZone,
  };
  return {
    log: createJournalLog(header, records),
    hasSample: read.some((rows) => rows.some(({ sample }) => sample)),
  };
}
