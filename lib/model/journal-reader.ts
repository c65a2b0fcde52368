import type { z } from "zod";
import {
  isRecordName,
  type JournalHeader,
  journalHeader,
  type JournalRecord,
  journalRecords,
  journalVersion,
} from "./journal";
import { isPlainAction } from "./plain-action";

/** What one line of a journal holds. `line` counts from 1. */
export type JournalLine =
  | { readonly type: "header"; readonly line: number; readonly header: JournalHeader }
  | { readonly type: "record"; readonly line: number; readonly record: JournalRecord }
  /** A record of a kind that this Cairn does not know: kept and written back, it counts for nothing. */
  | { readonly type: "unknown"; readonly line: number; readonly value: object }
  | {
      readonly type: "error";
      readonly line: number;
      /** `newer` for a journal of a later version, `not-json` for a line cut short, `invalid` for the rest. */
      readonly code: "invalid" | "not-json" | "newer" | "no-header";
      /** What is wrong and what was expected. */
      readonly problem: string;
    };

/**
 * Reads a journal line by line. Pure and streaming: nothing is kept but the line's number. Empty lines are passed
 * over. Errors do not end the reading, so that all of them can be named; without a header reading ends.
 */
export function* readJournal(lines: Iterable<string>): Generator<JournalLine, void, undefined> {
  let line = 0;
  let hasHeader = false;
  for (const text of lines) {
    line += 1;
    if (text.trim() === "") continue;
    const read = readLine(line === 1 ? text.replace(/^\uFEFF/, "") : text, line, hasHeader);
    yield read;
    if (read.type === "header") hasHeader = true;
    else if (!hasHeader) return;
  }
  if (!hasHeader) yield noHeader(1);
}

function noHeader(line: number): JournalLine {
  const problem = `no header; expected {"record":"journal","version":${journalVersion},"exportedAt":…,"timeZone":…} first`;
  return { type: "error", line, code: "no-header", problem };
}

function readLine(text: string, line: number, hasHeader: boolean): JournalLine {
  const value = parse(text);
  if (value === undefined) {
    const problem = `not JSON: ${excerpt(text)}; expected one record a line`;
    return { type: "error", line, code: "not-json", problem };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value) || !("record" in value)) {
    if (!hasHeader) return noHeader(line);
    return {
      type: "error",
      line,
      code: "invalid",
      problem: `${excerpt(text)}; expected an object with "record"`,
    };
  }
  const name: unknown = value.record;
  if (name === "journal") return hasHeader ? secondHeader(line) : readHeader(value, line);
  if (!hasHeader) return noHeader(line);
  if (isPlainAction(value)) return { type: "record", line, record: value };
  if (!isRecordName(name)) {
    if (typeof name === "string") return { type: "unknown", line, value };
    return { type: "error", line, code: "invalid", problem: `record is ${excerpt(name)}; expected a text` };
  }
  const parsed = journalRecords[name].safeParse(value);
  if (parsed.success) return { type: "record", line, record: parsed.data };
  return { type: "error", line, code: "invalid", problem: `${name}: ${problemOf(parsed.error, value)}` };
}

function secondHeader(line: number): JournalLine {
  return {
    type: "error",
    line,
    code: "invalid",
    problem: "a second header; expected one, on the first line",
  };
}

function readHeader(value: object, line: number): JournalLine {
  if ("version" in value && typeof value.version === "number" && value.version > journalVersion) {
    const problem = `version is ${value.version}; expected at most ${journalVersion}: this journal is of a newer Cairn`;
    return { type: "error", line, code: "newer", problem };
  }
  const parsed = journalHeader.safeParse(value);
  if (parsed.success) return { type: "header", line, header: parsed.data };
  return { type: "error", line, code: "no-header", problem: `journal: ${problemOf(parsed.error, value)}` };
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The first issue of a parse, with its field and what stands there. */
function problemOf(error: z.ZodError, value: object): string {
  const issue = error.issues[0];
  if (!issue) return "not as expected";
  let found: unknown = value;
  for (const key of issue.path) found = readField(found, key);
  const field =
    issue.path.length > 0 ? `${issue.path.map(String).join(".")} is ${excerpt(found)}` : "invalid";
  return `${field}; ${issue.message.replace(/^Invalid input: |^Too (small|big): /, "")}`;
}

function readField(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function excerpt(value: unknown): string {
  const text = value === undefined ? "missing" : typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
