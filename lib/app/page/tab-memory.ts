import { z } from "zod";
import { id } from "@/lib/model/primitives";
import { createSlot, type Slot } from "@/lib/platform/storage";
import { pageReading } from "@/lib/views/page-reading";

/** A message whose send control was pressed, kept until a sign says whether it went. In session memory only. */
export const pendingSend = z.object({
  id,
  /** The instant of the press, in milliseconds since the epoch. */
  atMs: z.number(),
  origin: z.string(),
  site: z.string(),
  reading: pageReading,
});
export type PendingSend = z.infer<typeof pendingSend>;

const tabMemory = z.object({
  /** The content script that speaks for the tab, and its newest report. */
  instance: id.nullable(),
  sequence: z.int(),
  reading: pageReading.nullable(),
  pending: pendingSend.nullable(),
  /** The last message told to have gone: a repeated or late word about it changes nothing. */
  settled: z.array(id),
  /** The meeting that takes place in the tab, since when, and how long a stay counts. */
  meeting: z
    .object({
      id,
      site: z.string(),
      key: z.string(),
      origin: z.string(),
      reading: pageReading,
      sinceMs: z.number(),
      afterMs: z.number(),
    })
    .nullish(),
  /** Nonce of the frame that the content script opened, and the frame that spoke under it. */
  frame: z.object({ nonce: id, frameId: z.int().nullable() }).nullable(),
});
export type TabMemory = z.infer<typeof tabMemory>;

const empty: TabMemory = {
  instance: null,
  sequence: -1,
  reading: null,
  pending: null,
  settled: [],
  frame: null,
};
const slotOf = (tabId: number): Slot<TabMemory> => createSlot("session", `tab:${tabId}`, tabMemory, empty);

/** Changes of one tab's memory run one after the other: the browser's storage knows no transaction. */
const queues = new Map<number, Promise<unknown>>();

/**
 * What this worker knows of session storage, of which it is the only writer: each message of an overlay asks for
 * it, and storage would answer later than the database. A worker that starts again reads it again.
 */
const known = new Map<number, TabMemory>();

/** What is remembered of a tab, for as long as the browser runs. */
export async function tabMemoryOf(tabId: number): Promise<TabMemory> {
  const present = known.get(tabId);
  if (present) return present;
  const read = await slotOf(tabId).get();
  // A change may have come meanwhile: it knows better.
  const newest = known.get(tabId) ?? read;
  known.set(tabId, newest);
  return newest;
}

/** Drops what this worker knows of session storage: for when that is emptied. */
export function forgetKnownTabs(): void {
  known.clear();
}

/** Changes what is remembered of a tab, and gives whatever `change` wants to tell besides. Null changes nothing. */
export function changeTab<Told>(
  tabId: number,
  change: (memory: TabMemory) => { readonly memory: TabMemory | null; readonly told: Told },
): Promise<Told> {
  const work = async () => {
    const { memory, told } = change(await tabMemoryOf(tabId));
    if (memory) {
      await slotOf(tabId).set(memory);
      known.set(tabId, memory);
    }
    return told;
  };
  const next = (queues.get(tabId) ?? Promise.resolve()).then(work, work);
  queues.set(
    tabId,
    next.catch(() => undefined),
  );
  return next;
}

/** Forgets a tab that was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  await changeTab(tabId, () => ({ memory: null, told: null }));
  queues.delete(tabId);
  known.delete(tabId);
  await slotOf(tabId).remove();
}
