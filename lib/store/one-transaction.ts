import type { CairnDatabase } from "./database";

/** The answer to a request inside `oneTransaction`. */
export function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new DOMException("", "UnknownError")));
  });
}

/** Hands out the stores of a transaction by their names. */
export type StoreOf = (table: string) => IDBObjectStore;

/**
 * One read-write transaction by the browser's own interface, without the library's layers above it: for the one
 * write that a person waits for. `work` may await nothing but requests of this transaction. Its value is given once
 * everything is committed; what `work` or the database throws comes back, and then nothing was written.
 */
export async function oneTransaction<Value>(
  database: CairnDatabase,
  tables: readonly string[],
  work: (storeOf: StoreOf) => Promise<Value>,
): Promise<Value> {
  const transaction = database.backendDB().transaction([...tables], "readwrite", { durability: "relaxed" });
  const committed = new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () =>
      reject(transaction.error ?? new DOMException("", "AbortError")),
    );
  });
  // Where the work itself fails, its own error is the one that is told.
  committed.catch(() => undefined);
  let value: Value;
  try {
    value = await work((table) => transaction.objectStore(table));
    // Said, not waited for: the browser would notice by itself only after the last answer.
    transaction.commit();
  } catch (error) {
    abort(transaction);
    throw error;
  }
  await committed;
  return value;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // A request that failed has aborted it already.
  }
}
