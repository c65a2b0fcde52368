import { listenForMessages, ownOrigin, postMessage } from "@/lib/platform/runtime";
import { type Change, change } from "./contract";

/** Tells every open page of Cairn that something changed. Nobody listening is no error. */
export async function broadcast(what: Change): Promise<void> {
  try {
    await postMessage(what);
  } catch {
    // No page of Cairn is open.
  }
}

/** Calls back at every change that the background tells, until the returned function is called. */
export function onChange(callback: (what: Change) => void): () => void {
  return listenForMessages((message, sender) => {
    if (sender.url !== undefined && !sender.url.startsWith(ownOrigin())) return undefined;
    const parsed = change.safeParse(message);
    if (parsed.success) callback(parsed.data);
    return undefined;
  });
}
