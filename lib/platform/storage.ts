import { browser } from "wxt/browser";
import type { z } from "zod";

/** A parsed, named place in the browser's key-value storage. */
export interface Slot<Value> {
  /** What lies there, or the slot's default where nothing lies there or what lies there no longer parses. */
  get(): Promise<Value>;
  set(value: Value): Promise<void>;
  remove(): Promise<void>;
}

/**
 * A slot in `storage.local` (kept until erased) or `storage.session` (gone with the browser, in memory only,
 * where what was read of a page may lie).
 */
export function createSlot<Value>(
  area: "local" | "session",
  key: string,
  schema: z.ZodType<Value>,
  fallback: Value,
): Slot<Value> {
  const storage = browser.storage[area];
  return {
    async get() {
      const found: unknown = (await storage.get(key))[key];
      const parsed = schema.safeParse(found);
      return parsed.success ? parsed.data : fallback;
    },
    set: (value) => storage.set({ [key]: value }),
    remove: () => storage.remove(key),
  };
}

/** Empties both areas: part of erasing everything. */
export async function eraseStorage(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
