import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { createFolderInbox } from "@/lib/sharing/carriers/folder";
import { createWebDavInbox, createWebDavOutbox } from "@/lib/sharing/carriers/webdav";
import { placeRemarks } from "@/lib/team/place-remarks";
import { type DavOptions, startDavServer } from "./dav-server";

const name = { period: "2026-W10", revision: 1 };
const bytes = new TextEncoder().encode("an envelope");
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function said(says: NonNullable<DavOptions["says"]>) {
  const server = await startDavServer({ says });
  ends.push(() => server.close());
  const outbox = createWebDavOutbox({ url: server.url, user: "u", password: "p" });
  expect(await outbox.put(name, bytes)).toMatchObject({ ok: true });
  return { outbox: await outbox.about(), server };
}

const inMs = (ms: number): string => new Date(Date.now() + ms).toUTCString();
const hourMs = 3_600_000;

test.each([
  [3 * hourMs, [{ of: "clock", isAhead: true, amount: 3, unit: "hours" }]],
  [-12 * 60_000, [{ of: "clock", isAhead: false, amount: 12, unit: "minutes" }]],
  [-9 * 24 * hourMs, [{ of: "clock", isAhead: false, amount: 9, unit: "days" }]],
  [2 * 60_000, []],
])("a server whose clock is %i ms ahead: %j", async (aheadMs, remarks) => {
  const { outbox, server } = await said({ date: inMs(aheadMs) });
  expect(Math.abs((outbox.clockAheadMs ?? 0) - aheadMs)).toBeLessThan(3_000);
  expect(placeRemarks(outbox)).toEqual(remarks);
  const inbox = createWebDavInbox({ url: server.url, user: "u", password: "p" });
  await inbox.senders();
  expect(placeRemarks(await inbox.about())).toEqual(remarks);
});

test("a Date that is none says nothing", async () => {
  const { outbox } = await said({ date: "yesterday" });
  expect(placeRemarks(outbox)).toEqual([]);
});

test.each([
  [900 * 1024, [{ of: "room", kilobytes: 900 }]],
  [0, [{ of: "room", kilobytes: 0 }]],
  [50 * 1024 * 1024, []],
  // "unknown" and "without limit", as some servers say it.
  [-2, []],
  [-3, []],
])("%i bytes free: %j", async (freeBytes, remarks) => {
  expect(placeRemarks((await said({ freeBytes })).outbox)).toEqual(remarks);
});

test("a server that says nothing of its room, and a folder, say nothing", async () => {
  expect((await said({})).outbox.freeBytes).toBeNull();
  // Nothing of the folder is looked at.
  const root = {} as FileSystemDirectoryHandle;
  expect(await createFolderInbox(root).about()).toEqual({ clockAheadMs: null, freeBytes: null });
});

async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
}

/** Answers with one piece again and again until nobody reads on, a gigabyte at most; gives how many bytes went so far. */
function endless(response: ServerResponse, piece: Buffer): () => number {
  let sent = 0;
  const more = (): void => {
    while (!response.destroyed && sent < 2 ** 30) {
      sent += piece.length;
      if (!response.write(piece)) return void response.once("drain", more);
    }
    response.end();
  };
  more();
  return () => sent;
}

test("a server that says a summary is small and then sends without end is broken off", async () => {
  let sent = () => 0;
  const url = await listening((request, response) => {
    request.resume();
    if (request.method === "PROPFIND") {
      response.writeHead(207, { "content-type": "application/xml" });
      response.end(
        `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>${request.url}</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>900</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`,
      );
      return;
    }
    response.writeHead(200);
    sent = endless(response, Buffer.alloc(256 * 1024));
  });
  const inbox = createWebDavInbox({ url, user: "u", password: "p" });
  expect(await inbox.get("rep1", name)).toMatchObject({ ok: false, problem: "too-large" });
  expect(sent()).toBeLessThan(64 * 1024 * 1024);
});

test("a listing without end is broken off before it is parsed", async () => {
  let sent = () => 0;
  const url = await listening((request, response) => {
    request.resume();
    response.writeHead(207, { "content-type": "application/xml" });
    sent = endless(response, Buffer.from("<d:response></d:response>".repeat(10_000)));
  });
  const inbox = createWebDavInbox({ url, user: "u", password: "p" });
  expect(await inbox.senders()).toMatchObject({ ok: false, problem: "too-many" });
  expect(sent()).toBeLessThan(64 * 1024 * 1024);
});
