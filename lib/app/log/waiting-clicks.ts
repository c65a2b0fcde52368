import { z } from "zod";
import { createSlot } from "@/lib/platform/storage";
import type { Ports } from "../ports";
import { click, type Click } from "./click";
import { storeClick } from "./store-click";

const slot = () => createSlot("local", "waiting-clicks", z.array(click), []);

/** Changes of the queue run one after the other: storage.local knows no transaction. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

/** Whether this worker has seen the queue empty; only it writes the queue, so a click need not look again. */
let isKnownEmpty = false;

/** How many clicks wait for the database. */
export const countWaiting = async (): Promise<number> => (await slot().get()).length;

/** Keeps a click aside while the database cannot be written. The same click counts once. */
export const keepWaiting = (kept: Click): Promise<void> =>
  inTurn(async () => {
    isKnownEmpty = false;
    const waiting = await slot().get();
    if (!waiting.some(({ id }) => id === kept.id)) await slot().set([...waiting, kept]);
  });

/** Undoes (an instant) or takes up again (null) a click that still waits. False where no such click waits. */
export const markWaiting = (id: string, voidedAt: string | null): Promise<boolean> =>
  inTurn(async () => {
    const waiting = await slot().get();
    if (!waiting.some((one) => one.id === id)) return false;
    await slot().set(waiting.map((one) => (one.id === id ? { ...one, voidedAt } : one)));
    return true;
  });

/**
 * Stores what waits, oldest first, and gives back how many were stored. Stops at the first that the database
 * refuses: that one and the later ones go on waiting, in order.
 */
export const flushWaiting = (ports: Ports): Promise<number> =>
  inTurn(async () => {
    if (isKnownEmpty) return 0;
    const waiting = await slot().get();
    let stored = 0;
    try {
      for (const one of waiting) {
        await storeClick(ports, one);
        stored += 1;
      }
    } finally {
      if (stored > 0) await slot().set(waiting.slice(stored));
    }
    isKnownEmpty = true;
    return stored;
  });
