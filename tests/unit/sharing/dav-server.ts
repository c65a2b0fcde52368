import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** How the server misbehaves on the next requests of a method, one entry a request; `cut`: closes after so many bytes. */
export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string> }
  | { readonly cutAfter: number; readonly keep: boolean };

export interface DavServer {
  readonly url: string;
  readonly files: Map<string, Uint8Array>;
  readonly faults: Map<string, Fault[]>;
  readonly requests: string[];
  close(): Promise<void>;
}

export interface DavOptions {
  /** A port of its own; any free one without it. */
  readonly port?: number;
  /** What it says of its clock, as it would stand in `Date`, and of the room in it. */
  readonly says?: { date?: string; freeBytes?: number };
}

/** A WebDAV server in memory over real HTTP on loopback, which can be told to fail. */
export async function startDavServer({ port = 0, says = {} }: DavOptions = {}): Promise<DavServer> {
  const files = new Map<string, Uint8Array>();
  const folders = new Set(["/"]);
  const faults = new Map<string, Fault[]>();
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "/").replace(/(.)\/+$/, "$1");
    requests.push(`${request.method} ${path}`);
    if (says.date !== undefined) response.setHeader("date", says.date);
    const fault = faults.get(request.method ?? "")?.shift();
    if (fault && "status" in fault) {
      request.resume();
      response.writeHead(fault.status, fault.headers).end();
    } else if (request.method === "PUT") {
      receive(request, response, path, fault);
    } else {
      answer(request, response, path);
    }
  });

  function receive(request: IncomingMessage, response: ServerResponse, path: string, cut?: Fault): void {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (cut && "cutAfter" in cut && size >= cut.cutAfter) {
        if (cut.keep) files.set(path, new Uint8Array(Buffer.concat(chunks).subarray(0, cut.cutAfter)));
        request.socket.destroy();
      }
    });
    request.on("end", () => {
      if (request.headers["if-none-match"] === "*" && files.has(path)) response.writeHead(412).end();
      else if (!folders.has(path.slice(0, path.lastIndexOf("/")) || "/")) response.writeHead(409).end();
      else {
        files.set(path, new Uint8Array(Buffer.concat(chunks)));
        response.writeHead(201).end();
      }
    });
  }

  function answer(request: IncomingMessage, response: ServerResponse, path: string): void {
    const file = files.get(path);
    if (request.method === "MKCOL") {
      folders.add(path);
      response.writeHead(201).end();
    } else if (request.method === "DELETE") {
      response.writeHead(files.delete(path) ? 204 : 404).end();
    } else if (request.method === "PROPFIND" && (file || folders.has(path))) {
      const inside =
        request.headers.depth === "0" || file
          ? []
          : [...folders, ...files.keys()].filter((name) => parentOf(name) === path);
      response.writeHead(207, { "content-type": "application/xml" });
      response.end(
        `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${[path, ...inside].map(entry).join("")}</d:multistatus>`,
      );
    } else if (request.method === "GET" && file) {
      response.writeHead(200, { "content-length": file.length }).end(file);
    } else {
      response.writeHead(404).end();
    }
  }

  const parentOf = (name: string): string | null =>
    name === "/" ? null : name.slice(0, name.lastIndexOf("/")) || "/";
  const entry = (name: string): string => {
    const size = files.get(name)?.length;
    const free =
      says.freeBytes === undefined
        ? ""
        : `<d:quota-available-bytes>${says.freeBytes}</d:quota-available-bytes>`;
    const type =
      size === undefined
        ? `<d:resourcetype><d:collection/></d:resourcetype>${free}`
        : `<d:resourcetype/><d:getcontentlength>${size}</d:getcontentlength>`;
    return `<d:response><d:href>${encodeURI(name)}</d:href><d:propstat><d:prop>${type}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
  };

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const heardOn = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${heardOn}/`,
    files,
    faults,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
