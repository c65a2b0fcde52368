import { type Browser, browser } from "wxt/browser";
import type { MessageListener } from "./runtime";

type Port = Browser.runtime.Port;
type Hear = { readonly heard: (answer: unknown) => void; readonly lost: (error: Error) => void };

/** Tells a line from any other port. */
const lineName = "cairn.line";

/** What travels on a line: a message, or the answer to the one of this number. */
interface Numbered {
  readonly number: number;
  readonly message?: unknown;
  readonly answer?: unknown;
}

// Not `instanceof`: what arrives in a frame may be an object of another world.
const isNumbered = (value: unknown): value is Numbered =>
  typeof value === "object" && value !== null && "number" in value && typeof value.number === "number";

/**
 * A line to the background: a port that stays open, so that a message need not find its way anew each time. Opened by
 * the first message, and again by the next one after the background was stopped; a message whose answer can no longer
 * come rejects, as a single message does.
 */
export function createLine(): (message: unknown) => Promise<unknown> {
  let line: { port: Port; waiting: Map<number, Hear> } | null = null;
  let last = 0;
  const open = () => {
    const port = browser.runtime.connect({ name: lineName });
    const waiting = new Map<number, Hear>();
    const opened = { port, waiting };
    port.onMessage.addListener((said: unknown) => {
      if (!isNumbered(said)) return;
      waiting.get(said.number)?.heard(said.answer);
      waiting.delete(said.number);
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not report what is dealt with here.
      const why = browser.runtime.lastError?.message ?? "the background was stopped";
      if (line === opened) line = null;
      for (const { lost } of waiting.values()) lost(new Error(why));
      waiting.clear();
    });
    return opened;
  };
  return (message) =>
    new Promise((heard, lost) => {
      line ??= open();
      const number = ++last;
      const { port, waiting } = line;
      waiting.set(number, { heard, lost });
      if (say(port, { number, message })) return;
      waiting.delete(number);
      line = null;
      lost(new Error("the line is closed"));
    });
}

/** Answers what comes over lines; each message is judged by who is at the other end, as the browser states it. */
export function listenOnLines(listener: MessageListener): void {
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    if (port.name !== lineName || !sender) return;
    port.onMessage.addListener((said: unknown) => {
      if (!isNumbered(said)) return;
      const { number, message } = said;
      void Promise.resolve(listener(message, sender))
        .catch(() => undefined)
        .then((answer) => say(port, { number, answer }));
    });
  });
}

/** Whether it could be said: not where the other end is gone. */
function say(port: Port, said: Numbered): boolean {
  try {
    port.postMessage(said);
    return true;
  } catch {
    return false;
  }
}
