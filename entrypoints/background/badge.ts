import { z } from "zod";
import { countWaiting } from "@/lib/app/log/waiting-clicks";
import { readTimeBox } from "@/lib/app/plan/time-box";
import { showBadge } from "@/lib/platform/badge";
import { createSlot } from "@/lib/platform/storage";
import { storeFailure } from "@/lib/store/store-failure";
import { open } from "./journal";

/** In the worker's session: whether a nudge was shown that nobody has looked at yet. */
const nudged = createSlot("session", "nudged", z.boolean(), false);

/**
 * What the toolbar's button says: clicks that wait for the database come first, then the minutes that are left of
 * the time box, then a dot for a nudge.
 */
export async function showBadgeNow(): Promise<void> {
  const waiting = await countWaiting();
  if (waiting > 0) return showBadge(String(waiting));
  const left = await minutesLeft();
  if (left > 0) return showBadge(String(left));
  await showBadge((await nudged.get()) ? "•" : "");
}

/** Puts the dot up for a nudge, or takes it off once its card was seen or answered. */
export async function markNudged(isNudged: boolean): Promise<void> {
  if ((await nudged.get()) === isNudged) return;
  await nudged.set(isNudged);
  await showBadgeNow();
}

async function minutesLeft(): Promise<number> {
  try {
    return (await readTimeBox(await open()))?.left ?? 0;
  } catch (error) {
    if (storeFailure(error)) return 0;
    throw error;
  }
}
