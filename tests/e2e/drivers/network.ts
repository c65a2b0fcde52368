import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Request } from "playwright-core";

/** What was asked of the network while a browser ran. */
export interface NetworkRecord {
  /** Requests over the network that a page or worker of the extension made. */
  readonly byExtension: string[];
  /** Hosts that pages asked for, with their ports. */
  readonly byPages: Set<string>;
  /** What the proxy was asked for: everything that is not on this machine, but for the browser's own affairs. */
  readonly refused: string[];
}

/** Chromium's own services (forms, passwords, updates), asked for whatever its flags say; nothing else goes there. */
const browsersOwn = /^(https?:\/\/)?[\w-]+\.google(apis)?\.com[:/]/;

const isNetwork = (url: string) => /^(https?|wss?|ftp):/.test(url);
const isExtension = (url: string) => /^(chrome|moz)-extension:/.test(url);

function initiatorOf(request: Request): string {
  const worker = request.serviceWorker();
  if (worker) return worker.url();
  try {
    return request.frame().url();
  } catch {
    return ""; // The frame is still being made: a navigation of its own.
  }
}

/** Notes every request of a browser from now on. */
export function recordNetwork(context: BrowserContext, refused: string[]): NetworkRecord {
  const record: NetworkRecord = { byExtension: [], byPages: new Set(), refused };
  context.on("request", (request) => {
    if (!isNetwork(request.url())) return;
    const isNavigation = request.isNavigationRequest();
    if (!isNavigation && isExtension(initiatorOf(request))) record.byExtension.push(request.url());
    else record.byPages.add(new URL(request.url()).host);
  });
  return record;
}

/** A proxy that notes and refuses all that it is asked for. */
export async function startRefusingProxy(): Promise<{
  url: string;
  refused: string[];
  close(): Promise<void>;
}> {
  const refused: string[] = [];
  const note = (url = "") => browsersOwn.test(url) || refused.push(url);
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    note(request.url);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${port}`,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
