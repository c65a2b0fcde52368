import { z } from "zod";
import { readingOfTab } from "@/lib/app/page/page-reported";
import { createSlot } from "@/lib/platform/storage";
import { outside } from "./journal";

/** In the worker's session: when the tab in front was last changed. */
const since = createSlot("session", "tab-since", z.number().nullable(), null);
const longStayMs = 10 * 60_000;

/**
 * Another tab came to the front: after ten minutes or more in the one before it is a pause, in which Cairn may speak.
 * Every change of tab wakes the worker, so what weighs of speaking is loaded only for a pause.
 */
export async function tabChanged(tabId: number): Promise<void> {
  const atMs = outside.clock.now().epochMilliseconds;
  const before = await since.get();
  await since.set(atMs);
  if (before === null || atMs - before < longStayMs) return;
  const isWriting = (await readingOfTab(tabId))?.view === "compose";
  const { speakAt } = await import("./nudging");
  await speakAt("tab-changed", isWriting);
}
