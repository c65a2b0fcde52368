/**
 * The DevTools protocol over the browser's pipe (file descriptors 3 and 4): JSON messages, each ended by a zero
 * byte. No library and no port: nothing else on the machine can join in.
 */
export function createDevTools(input, output) {
  const waiting = new Map();
  const listeners = new Set();
  let lastId = 0;
  let received = "";

  output.setEncoding("utf8");
  output.on("data", (chunk) => {
    const parts = (received + chunk).split("\0");
    received = parts.pop();
    for (const part of parts) take(JSON.parse(part));
  });
  output.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("the browser was closed"));
    waiting.clear();
  });
  input.on("error", () => {});

  function take(message) {
    if (message.id === undefined) {
      for (const listener of listeners) listener(message);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(message.error.message));
    else call?.resolve(message.result);
  }

  function send(method, params = {}, sessionId) {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  return { send, listen: (listener) => listeners.add(listener) };
}
