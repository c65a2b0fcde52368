import { z } from "zod";

/**
 * The closed set of what can go wrong between contexts. Each has a sentence in both languages
 * (`errors.<code>`) that says what happened, that nothing is lost, and what to do.
 */
export const errorCodes = [
  "database-blocked",
  "database-full",
  "database-newer",
  "database-unavailable",
  "bad-message",
  "not-found",
  "no-answer",
  "permission-refused",
  "file-unreadable",
  "file-truncated",
  "file-newer",
  "file-encoding",
  "not-allowed",
  "unexpected",
] as const;
export const errorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCode>;

/** An error as a value: its code, and facts for its sentence (a line number, a file's name), never private text. */
export const failure = z.object({
  code: errorCode,
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Failure = z.infer<typeof failure>;

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

/** It came about, with this value. */
export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value });
/** It did not; the facts fill the error's sentence. */
export const fail = (code: ErrorCode, facts?: Failure["facts"]): { ok: false; error: Failure } => ({
  ok: false,
  error: facts ? { code, facts } : { code },
});
