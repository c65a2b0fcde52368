import { type Browser, browser } from "wxt/browser";

/** Who sent a message, as the browser (not the sender) says it. */
export type Sender = Browser.runtime.MessageSender;
/** Answers a message with a promise, or leaves it to others with `undefined`. */
export type MessageListener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** This extension's id. */
export const extensionId = (): string => browser.runtime.id;
/** The origin of Cairn's own pages, with a slash at its end. */
export const ownOrigin = (): string => new URL("/", browser.runtime.getURL("/")).href;

/** Posts to every other context of the extension; the answer is that of the one that answers. Rejects where none does. */
export const postMessage = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

/** Listens until the returned function is called. Must be called synchronously when a worker starts. */
export function listenForMessages(listener: MessageListener): () => void {
  const heard = (message: unknown, sender: Sender, respond: (answer: unknown) => void): true | undefined => {
    const answer = listener(message, sender);
    if (!answer) return undefined;
    answer.then(respond, () => respond(undefined));
    return true;
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}

/** Calls back when the extension was installed or updated, and with which of the two. */
export function onInstalled(callback: (reason: "install" | "update" | "other") => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) =>
    callback(reason === "install" || reason === "update" ? reason : "other"),
  );
}
