import { createConnection, type Socket } from "node:net";

/** An element as the protocol names it: key and value of its reference. */
export type ElementReference = Record<string, string>;

/** Firefox's own remote control, spoken over TCP: `<length>:[0,id,"Command",{…}]`, answered by `[1,id,error,result]`. */
export interface Marionette {
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  close(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

async function connect(port: number, deadline: number): Promise<Socket> {
  for (;;) {
    const socket = createConnection(port, "127.0.0.1");
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => {
        resolve(true);
      });
      socket.once("error", () => {
        resolve(false);
      });
    });
    if (isOpen) return socket;
    if (Date.now() > deadline) throw new Error(`Firefox does not listen on port ${port}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}

/** Takes whole messages off the front of what has come; gives them and the rest. */
export function takeMessages(received: Buffer): { messages: unknown[]; rest: Buffer } {
  const messages: unknown[] = [];
  let rest = received;
  for (;;) {
    const colon = rest.indexOf(":");
    if (colon === -1) return { messages, rest };
    const length = Number(rest.subarray(0, colon).toString());
    const end = colon + 1 + length;
    if (rest.length < end) return { messages, rest };
    messages.push(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end);
  }
}

/** Connects to a Firefox that was started with `--marionette`, waiting at most `withinMs` for it. */
export async function connectMarionette(port: number, withinMs: number): Promise<Marionette> {
  const socket = await connect(port, Date.now() + withinMs);
  const waiting = new Map<number, Waiting>();
  let rest: Buffer = Buffer.alloc(0);
  let lastId = 0;

  socket.on("data", (chunk: Buffer) => {
    const taken = takeMessages(Buffer.concat([rest, chunk]));
    rest = taken.rest;
    for (const message of taken.messages) {
      if (!Array.isArray(message)) continue; // the greeting
      const [, id, error, result] = message as [number, number, { message: string } | null, unknown];
      const call = waiting.get(id);
      waiting.delete(id);
      if (error === null) call?.resolve(result);
      else call?.reject(new Error(error.message));
    }
  });
  socket.on("close", () => {
    for (const call of waiting.values()) call.reject(new Error("Firefox closed the connection"));
    waiting.clear();
  });
  socket.on("error", () => {
    socket.destroy();
  });

  return {
    send(command, parameters = {}) {
      const id = ++lastId;
      const text = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close() {
      socket.destroy();
    },
  };
}
