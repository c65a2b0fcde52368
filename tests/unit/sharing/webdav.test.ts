import { afterEach, beforeEach, expect, test } from "vitest";
import { envelopeNameOf, fileNameOf, mostEntries } from "@/lib/sharing/carriers/carrier";
import { withPatience } from "@/lib/sharing/carriers/retry";
import { createWebDavInbox, createWebDavOutbox } from "@/lib/sharing/carriers/webdav";
import { type DavServer, startDavServer } from "./dav-server";

let server: DavServer;
const name = { period: "2026-W10", revision: 1 };
const bytes = Uint8Array.from({ length: 600 }, (_, index) => index % 251);

beforeEach(async () => {
  server = await startDavServer();
});
afterEach(() => server.close());

const place = () => ({ url: server.url, user: "rep1", password: "secret" });
const patience = { wait: async () => {}, random: () => 0.5, tries: 5, firstMs: 1 };

test("an envelope is stored once, read back, listed and removed", async () => {
  const outbox = createWebDavOutbox(place());
  expect(await outbox.put(name, bytes)).toEqual({ ok: true, value: null });
  expect(server.files.get("/cairn/2026-W10.r1.cairn")).toEqual(bytes);
  expect(await outbox.put(name, bytes)).toEqual({ ok: true, value: null });
  expect(await outbox.list()).toEqual({ ok: true, value: [name] });
  expect(await outbox.remove(name)).toEqual({ ok: true, value: null });
  expect(await outbox.remove(name)).toEqual({ ok: true, value: null });
  expect(server.files.size).toBe(0);
});

test("nothing is overwritten: other bytes under the same name are not taken for one's own", async () => {
  const outbox = createWebDavOutbox(place());
  await outbox.put(name, bytes);
  expect(
    await outbox.put(
      name,
      bytes.map((byte) => byte ^ 1),
    ),
  ).toMatchObject({ ok: false, problem: "altered" });
  expect(server.files.get("/cairn/2026-W10.r1.cairn")).toEqual(bytes);
});

test.each([
  [401, "sign-in"],
  [403, "forbidden"],
  [409, "conflict"],
  [423, "locked"],
  [429, "busy"],
  [500, "server"],
  [507, "full"],
])("a server's %i is named: %s", async (status, problem) => {
  const outbox = createWebDavOutbox(place());
  await outbox.put(name, bytes);
  server.faults.set("PUT", [{ status }]);
  expect(await outbox.put({ ...name, revision: 2 }, bytes)).toMatchObject({ ok: false, problem });
});

test("what passes by itself is tried again; what doesn't is said at once", async () => {
  const outbox = createWebDavOutbox(place());
  server.faults.set("PUT", [
    { status: 503, headers: { "retry-after": "2" } },
    { status: 423 },
    { status: 500 },
  ]);
  const waits: number[] = [];
  const result = await withPatience(() => outbox.put(name, bytes), {
    ...patience,
    wait: async (ms) => void waits.push(ms),
  });
  expect(result).toEqual({ ok: true, value: null });
  expect(waits).toEqual([2000, 2, 4]);

  server.faults.set("PUT", [{ status: 507 }, { status: 507 }]);
  expect(await withPatience(() => outbox.put({ ...name, revision: 2 }, bytes), patience)).toMatchObject({
    problem: "full",
  });
  expect(server.faults.get("PUT")).toHaveLength(1);
});

test("cut at every byte of the upload, whatever the server kept of it: stored whole in the end, once", async () => {
  const envelope = bytes.slice(0, 150);
  const stored = "/cairn/2026-W10.r1.cairn";
  for (let cutAfter = 1; cutAfter <= envelope.length; cutAfter++) {
    for (const keep of [false, true]) {
      server.files.clear();
      server.faults.set("PUT", [{ cutAfter, keep }]);
      const result = await withPatience(() => createWebDavOutbox(place()).put(name, envelope), patience);
      expect(result, `cut after ${cutAfter}, ${keep ? "kept" : "lost"}`).toEqual({ ok: true, value: null });
      expect([...server.files.keys()]).toEqual([stored]);
      expect(server.files.get(stored)).toEqual(envelope);
    }
  }
}, 60_000);

test("the reader sees each sender's envelopes, and leaves other files alone", async () => {
  await createWebDavOutbox({ ...place(), url: server.url }).list();
  for (const path of ["/rep1/cairn/2026-W10.r1.cairn", "/rep1/cairn/notes.txt"])
    server.files.set(path, bytes);
  const inbox = createWebDavInbox(place());
  expect(await inbox.get("rep1", name)).toEqual({ ok: true, value: bytes });
  expect(await inbox.get("../rep2", name)).toMatchObject({ ok: false, problem: "unexpected" });
  server.files.set("/rep1/cairn/2026-W11.r1.cairn", new Uint8Array(3_000_000));
  expect(await inbox.get("rep1", { period: "2026-W11", revision: 1 })).toMatchObject({
    problem: "too-large",
  });
});

test("a listing without end is named, not read", async () => {
  const outbox = createWebDavOutbox(place());
  await outbox.put(name, bytes);
  for (let index = 0; index <= mostEntries; index++)
    server.files.set(`/cairn/${index}.txt`, new Uint8Array());
  expect(await outbox.list()).toMatchObject({ ok: false, problem: "too-many" });
});

test("no server at all is being offline", async () => {
  const outbox = createWebDavOutbox({ ...place(), url: "http://127.0.0.1:9/" });
  expect(await outbox.put(name, bytes)).toMatchObject({ ok: false, problem: "offline" });
});

test("names of envelopes are read back as written; others are none", () => {
  expect(envelopeNameOf(fileNameOf({ period: "2026-03", revision: 12 }))).toEqual({
    period: "2026-03",
    revision: 12,
  });
  for (const other of ["2026-W10.cairn", "../2026-W10.r1.cairn", "2026-W10.r1.cairn.part", ".cairn"]) {
    expect(envelopeNameOf(other)).toBeNull();
  }
});
