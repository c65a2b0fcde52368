import { afterEach, beforeEach, expect, test } from "vitest";
import { createWebDavInbox, createWebDavOutbox } from "@/lib/sharing/carriers/webdav";
import { toBase64Url } from "@/lib/sharing/envelope-format";
import { sendWaiting } from "@/lib/sharing/send-waiting";
import type { WaitingView } from "@/lib/views/team";
import { type DavServer, startDavServer } from "./dav-server";

let server: DavServer;
let delivered: string[];
beforeEach(async () => {
  server = await startDavServer();
  delivered = [];
});
afterEach(() => server.close());

const waiting = (id: string, period: string): WaitingView => ({
  id,
  team: "t",
  period,
  revision: 1,
  envelope: toBase64Url(new TextEncoder().encode(`envelope of ${period}`)),
  sender: "s",
});
const both = [waiting("a", "2026-W10"), waiting("b", "2026-W11")];
const send = (some: readonly WaitingView[], url = server.url) =>
  sendWaiting(some, {
    outboxOf: () => Promise.resolve(createWebDavOutbox({ url, user: "u", password: "p" })),
    delivered: (id) => {
      delivered.push(id);
      return Promise.resolve();
    },
  });

test("what can't be carried now waits, and goes once, when the server is back", async () => {
  expect(await send(both, "http://127.0.0.1:1/")).toEqual({ passing: 2, problems: [] });
  expect(delivered).toEqual([]);
  expect(await send(both)).toEqual({ passing: 0, problems: [] });
  expect(delivered).toEqual(["a", "b"]);
  expect([...server.files.keys()]).toEqual(["/cairn/2026-W10.r1.cairn", "/cairn/2026-W11.r1.cairn"]);
});

test("stored, but the answer was lost: the next try finds the same bytes there and sends nothing anew", async () => {
  await send([]);
  const whole = new TextEncoder().encode("envelope of 2026-W10").length;
  server.faults.set("PUT", [{ cutAfter: whole, keep: true }]);
  expect(await send(both.slice(0, 1))).toMatchObject({ passing: 1 });
  expect(delivered).toEqual([]);
  expect(await send(both.slice(0, 1))).toEqual({ passing: 0, problems: [] });
  expect(delivered).toEqual(["a"]);
  expect(server.files.size).toBe(1);
});

test("what doesn't pass by itself stands in nobody else's way, and is named", async () => {
  server.faults.set("PUT", [{ status: 507 }]);
  expect(await send(both)).toEqual({ passing: 0, problems: ["full"] });
  expect(delivered).toEqual(["b"]);
});

test("a team whose way only a person can open is left alone", async () => {
  const result = await sendWaiting(both, {
    outboxOf: () => Promise.resolve(null),
    delivered: () => Promise.reject(new Error("not carried")),
  });
  expect(result).toEqual({ passing: 0, problems: [] });
});

test("what was agreed lies in a folder of its own inside the manager's, made when it is missing", async () => {
  const place = { url: server.url, user: "u", password: "p" };
  const bytes = new TextEncoder().encode("a plan");
  const name = { period: "2026-11-20", revision: 41_000 };
  expect(await createWebDavOutbox(place, "/for-anne").put(name, bytes)).toMatchObject({ ok: true });
  const inbox = createWebDavInbox(place);
  expect(await inbox.list("for-anne")).toMatchObject({ ok: true, value: [name] });
  expect(await inbox.get("for-anne", name)).toMatchObject({ ok: true, value: bytes });
});
