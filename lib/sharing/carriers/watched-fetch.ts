/** An answer that is longer than anything that a team's place can hold. It was not read to its end. */
export class AnswerTooLong extends Error {
  constructor(readonly method: string) {
    super(`the answer to ${method} is too long`);
  }
}

/** The longest answers that are read, in bytes, by method. */
export type Limits = Readonly<Record<string, number>>;

/** By how much the clock of a server was ahead of this computer's at its last answer, in milliseconds, by its origin. */
const ahead = new Map<string, number>();

/** What a server's clock said last; null where it never said. */
export const clockAheadMs = (url: string): number | null => ahead.get(new URL(url).origin) ?? null;

/**
 * `fetch` as the WebDAV carrier uses it: nothing from a cache, the server's `Date` is compared with this computer's, and an
 * answer beyond its limit is broken off, whatever length it announced.
 */
export function watchedFetch(limits: Limits): (url: string, init: RequestInit) => Promise<Response> {
  return async (url, init) => {
    const askedMs = Date.now();
    const response = await fetch(url, { ...init, cache: "no-store" });
    const saidMs = Date.parse(response.headers.get("date") ?? "");
    // The header counts whole seconds, and was written somewhere between question and answer.
    if (Number.isFinite(saidMs))
      ahead.set(new URL(url).origin, Math.round(saidMs + 500 - (askedMs + Date.now()) / 2));
    const most = limits[init.method ?? "GET"];
    if (most === undefined || !response.ok || !response.body) return response;
    const { status, statusText, headers } = response;
    return new Response(await atMost(response.body, most, init.method ?? "GET"), {
      status,
      statusText,
      headers,
    });
  };
}

async function atMost(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
  method: string,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new AnswerTooLong(method);
    }
    chunks.push(value);
  }
}

/** Whether an address sends on to another: what a browser that went in a circle says only as "failed". */
export async function sendsElsewhere(url: string): Promise<boolean> {
  try {
    const { type, status } = await fetch(url, { method: "GET", redirect: "manual", cache: "no-store" });
    return type === "opaqueredirect" || (status >= 300 && status < 400);
  } catch {
    return false;
  }
}
