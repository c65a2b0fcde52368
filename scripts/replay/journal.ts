import { createJournalLog, type JournalLog } from "@/lib/coach/journal-log";
import { replay, type ReplayReport } from "@/lib/coach/replay";
import type { JournalHeader, JournalRecord } from "@/lib/model/journal";
import { readJournal } from "@/lib/model/journal-reader";
import { fileLines } from "./file-lines";

/** Most problems of one file that are named; a file in another format would fill the screen. */
const mostProblems = 20;

/** A journal replayed, or everything that breaks the contract in it, each as `FILE:LINE: problem`. */
export function journalReport(
  file: string,
  asOf: string | undefined,
): { readonly report: ReplayReport } | { readonly problems: readonly string[] } {
  const read = readJournalLog(file);
  return "problems" in read ? read : { report: replay(read.log, asOf) };
}

/** A journal as the coach takes it, or everything that breaks the contract in it, each as `FILE:LINE: problem`. */
export function readJournalLog(
  file: string,
): { readonly log: JournalLog } | { readonly problems: readonly string[] } {
  let header: JournalHeader | null = null;
  const records: JournalRecord[] = [];
  const problems: string[] = [];
  let line = 0;
  try {
    for (const read of readJournal(fileLines(file))) {
      line = read.line;
      if (read.type === "header") header = read.header;
      else if (read.type === "record") records.push(read.record);
      else if (read.type === "error") problems.push(`${file}:${read.line}: ${read.problem}`);
      if (problems.length >= mostProblems) break;
    }
  } catch (error) {
    problems.push(`${file}:${line + 1}: ${unreadable(error)}`);
  }
  if (header === null || problems.length > 0) return { problems };
  return { log: createJournalLog(header, records) };
}

function unreadable(error: unknown): string {
  if (error instanceof TypeError) return "not UTF-8; expected JSON Lines in UTF-8";
  if (error instanceof Error && "code" in error)
    return `can't be read (${String(error.code)}); expected a journal file`;
  throw error;
}
