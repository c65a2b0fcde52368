import { listenForMessages, ownOrigin, postMessage } from "@/lib/platform/runtime";
import { tellTabs } from "@/lib/platform/tabs";
import { type Change, change } from "./contract";

/** Who listens in this very page: the browser hands a page's message to every other page, and not to itself. */
const listeners = new Set<(what: Change) => void>();

/** Tells every open page of Cairn, this one included, that something changed. Nobody listening is no error. */
export async function broadcast(what: Change): Promise<void> {
  for (const listener of listeners) listener(what);
  if (import.meta.env.FIREFOX) void tellTabs(what);
  try {
    await postMessage(what);
  } catch {
    // No page of Cairn is open.
  }
}

/** Calls back at every change that anyone tells, until the returned function is called. */
export function onChange(callback: (what: Change) => void): () => void {
  listeners.add(callback);
  const stop = listenForMessages((message, sender) => {
    if (sender.url !== undefined && !sender.url.startsWith(ownOrigin())) return undefined;
    const parsed = change.safeParse(message);
    if (parsed.success) callback(parsed.data);
    return undefined;
  });
  return () => {
    listeners.delete(callback);
    stop();
  };
}
