/** A restore that is being written: how far it is, 0 to 1, and whether it was called off. */
interface RunningRestore {
  share: number;
  isCancelled: boolean;
}

/** In the worker's own memory: a transaction that is under way ends with the worker. */
const running = new Map<string, RunningRestore>();

/** How far a restore that is being written is, 0 to 1; null where it is not being written. */
export const restoreShare = (restore: string): number | null => running.get(restore)?.share ?? null;

/** Calls off a restore that is being written: its transaction ends before the next piece, and nothing stays written. */
export function callOff(restore: string): void {
  const run = running.get(restore);
  if (run) run.isCancelled = true;
}

/** Thrown inside the transaction of a restore that was called off, which ends it. */
export class RestoreCalledOff extends Error {}

/**
 * Does the writing of a restore. `reached` is told how far it is, and throws `RestoreCalledOff` once somebody called it
 * off.
 */
export async function whileRunning<Value>(
  restore: string,
  work: (reached: (share: number) => void) => Promise<Value>,
): Promise<Value> {
  const run: RunningRestore = running.get(restore) ?? { share: 0, isCancelled: false };
  running.set(restore, run);
  try {
    return await work((share) => {
      run.share = share;
      if (run.isCancelled) throw new RestoreCalledOff("called off while it was written");
    });
  } finally {
    running.delete(restore);
  }
}
