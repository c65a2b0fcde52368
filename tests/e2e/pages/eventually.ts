import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";

/** Asks again until the answer is the expected one; after half a minute the difference is the error. */
export async function eventually<Value>(ask: () => Promise<Value>, expected: Value): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const found = await ask();
    if (isDeepStrictEqual(found, expected)) return;
    if (Date.now() > deadline) assert.deepEqual(found, expected);
  }
}
