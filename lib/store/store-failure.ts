import { type ErrorCode, type Failure, fail } from "@/lib/model/result";

/** The database on this computer was written by a newer Cairn. */
export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";
}

/** Another context holds an older version open, and does not let go in time. */
export class BlockedDatabase extends Error {
  override readonly name = "BlockedDatabase";
}

const codes: Readonly<Record<string, ErrorCode>> = {
  NewerDatabase: "database-newer",
  VersionError: "database-newer",
  BlockedDatabase: "database-blocked",
  QuotaExceededError: "database-full",
  OpenFailedError: "database-unavailable",
  DatabaseClosedError: "database-unavailable",
  InvalidStateError: "database-unavailable",
  MissingAPIError: "database-unavailable",
  SecurityError: "database-unavailable",
  UnknownError: "database-unavailable",
  NotFoundError: "database-unavailable",
};

/** The error value for what the database threw, innermost cause first; null where it is not what failed. */
export function storeFailure(error: unknown): Failure | null {
  if (!(error instanceof Object)) return null;
  const inner = "inner" in error && error.inner !== error ? storeFailure(error.inner) : null;
  if (inner) return inner;
  const code = "name" in error && typeof error.name === "string" ? codes[error.name] : undefined;
  return code ? fail(code).error : null;
}
