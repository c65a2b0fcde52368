import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createWebDavInbox, createWebDavOutbox } from "@/lib/sharing/carriers/webdav";
import { maxEnvelopeBytes } from "@/lib/sharing/envelope-format";
import { type DavServer, startDavServer } from "./dav-server";

let server: DavServer;
const name = { period: "2026-W10", revision: 1 };
const bytes = new TextEncoder().encode("an envelope");
const place = () => ({ url: server.url, user: "u", password: "p" });
beforeEach(async () => {
  server = await startDavServer();
});
afterEach(() => server.close());

test("412 with one's own bytes there is success: it had arrived; with others' it is named, and theirs stay", async () => {
  const outbox = createWebDavOutbox(place());
  await outbox.put(name, bytes);
  server.faults.set("PUT", [{ status: 412 }]);
  expect(await outbox.put(name, bytes)).toMatchObject({ ok: true });
  const theirs = new TextEncoder().encode("another browser's");
  server.files.set("/cairn/2026-W10.r2.cairn", theirs);
  expect(await outbox.put({ ...name, revision: 2 }, bytes)).toMatchObject({ ok: false });
  expect(server.files.get("/cairn/2026-W10.r2.cairn")).toEqual(theirs);
});

test("two browsers of one person at once: each envelope lies there whole, or says that it does not", async () => {
  const [one, two] = [new TextEncoder().encode("browser one"), new TextEncoder().encode("browser two")];
  const results = await Promise.all([one, two].map((each) => createWebDavOutbox(place()).put(name, each)));
  const stored = server.files.get("/cairn/2026-W10.r1.cairn");
  expect([one, two]).toContainEqual(stored);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a folder that was renamed under way is named where it is read, and made anew where one writes", async () => {
  const outbox = createWebDavOutbox(place());
  await outbox.put(name, bytes);
  const inbox = createWebDavInbox(place());
  server.files.clear();
  server.faults.set("PROPFIND", [{ status: 404 }]);
  expect(await inbox.get("", name)).toMatchObject({ ok: false });
  server.faults.set("PROPFIND", [{ status: 404 }]);
  expect(await inbox.senders()).toMatchObject({ ok: false, problem: "missing" });
  expect(await outbox.put({ ...name, revision: 2 }, bytes)).toMatchObject({ ok: true });
});

test("a listing of 100,000 files is named in the end, and no more of it is asked for", async () => {
  const outbox = createWebDavOutbox(place());
  await outbox.put(name, bytes);
  for (let index = 0; index < 100_000; index++) server.files.set(`/cairn/${index}.txt`, new Uint8Array());
  const asked = server.requests.length;
  expect(await outbox.list()).toMatchObject({ ok: false, problem: "too-many" });
  expect(server.requests.length - asked).toBeLessThanOrEqual(3);
}, 60_000);

async function listening(other: Server): Promise<string> {
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
}

test("a server that sends on and on in a circle is left, and named", async () => {
  let asked = 0;
  const circle = createServer((request, response) => {
    asked++;
    request.resume();
    response.writeHead(302, { location: `/again-${asked}` }).end();
  });
  const url = await listening(circle);
  const result = await createWebDavOutbox({ ...place(), url }).put(name, bytes);
  circle.closeAllConnections();
  circle.close();
  expect(result).toMatchObject({ ok: false, problem: "redirects" });
  expect(asked).toBeLessThan(50);
});

test("a summary of a gigabyte is refused by its size, and not one byte of it is asked for", async () => {
  const requests: string[] = [];
  const huge = createServer((request, response) => {
    requests.push(request.method ?? "");
    request.resume();
    response.writeHead(207, { "content-type": "application/xml" });
    response.end(
      `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>${request.url}</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>1073741824</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`,
    );
  });
  const url = await listening(huge);
  const got = await createWebDavInbox({ ...place(), url }).get("rep1", name);
  huge.closeAllConnections();
  huge.close();
  expect(got).toMatchObject({ ok: false, problem: "too-large" });
  expect(requests).not.toContain("GET");
  expect(maxEnvelopeBytes).toBeLessThan(1_073_741_824);
});
