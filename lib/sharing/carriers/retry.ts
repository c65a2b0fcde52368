import { type Carried, isPassing } from "./carrier";

export interface Patience {
  /** Waits so many milliseconds, or less when the work is called off. */
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to, not including, 1: spreads the tries of a team that came back online together. */
  readonly random: () => number;
  readonly tries: number;
  readonly firstMs: number;
}

/**
 * Tries again what passes by itself, with twice the time between each two tries (and the server's own wish, where it
 * says one). Safe because every act of a carrier may be repeated.
 */
export async function withPatience<Value>(
  work: () => Promise<Carried<Value>>,
  { wait, random, tries, firstMs }: Patience,
): Promise<Carried<Value>> {
  let result = await work();
  for (let attempt = 1; attempt < tries && !result.ok && isPassing(result.problem); attempt++) {
    const backOff = firstMs * 2 ** (attempt - 1) * (0.5 + random());
    await wait(Math.max(backOff, result.retryAfterMs ?? 0));
    result = await work();
  }
  return result;
}
