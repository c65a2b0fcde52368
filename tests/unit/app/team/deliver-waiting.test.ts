import { afterEach, beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { deliverWaiting, type OpenWays } from "@/lib/app/team/deliver-waiting";
import { joinTeam, placeOfMembership } from "@/lib/app/team/join-team";
import { writeTeam } from "@/lib/app/team/lead-team";
import { waitingShares } from "@/lib/app/team/waiting-shares";
import { createWebDavOutbox } from "@/lib/sharing/carriers/webdav";
import { freshPorts } from "../fresh-ports";
import { type DavServer, startDavServer } from "../../sharing/dav-server";
import { invitationOf, sealed, settings, valueOf } from "./two-browsers";

let server: DavServer;
beforeEach(async () => {
  fakeBrowser.reset();
  server = await startDavServer();
});
afterEach(() => server.close());

const ways: OpenWays = { canReach: () => Promise.resolve(true), outboxAt: createWebDavOutbox };

async function seller(carrier: "webdav" | "folder" = "webdav") {
  const lead = await freshPorts();
  await writeTeam(lead.ports, {
    ...settings,
    carrier: carrier === "webdav" ? { type: "webdav", url: server.url } : { type: "folder", hint: "Sales" },
  });
  const { ports } = await freshPorts();
  valueOf(await joinTeam(ports, await invitationOf(lead.ports), "Anne"));
  const place = { url: server.url, user: "anne", password: "secret" };
  await placeOfMembership(ports, settings.team, place);
  return ports;
}

test("what waits goes without any page: once, and then nothing waits", async () => {
  const ports = await seller();
  await sealed(ports, "s1", "2026-W45");
  await sealed(ports, "s2", "2026-W46");
  server.faults.set("PUT", [{ status: 503 }]);
  expect(await deliverWaiting(ports, ways)).toEqual({ arrived: 1, passing: 1 });
  expect((await waitingShares(ports)).map(({ id }) => id)).toEqual(["s1"]);
  expect(await deliverWaiting(ports, ways)).toEqual({ arrived: 1, passing: 0 });
  expect(await waitingShares(ports)).toEqual([]);
  const put = server.requests.filter((one) => one.startsWith("PUT"));
  expect(put).toHaveLength(3);
  expect([...server.files.keys()].sort()).toEqual(["/cairn/2026-W45.r1.cairn", "/cairn/2026-W46.r1.cairn"]);
});

test("a server that the browser does not allow, a folder, a team that was left: nothing is asked, nothing is lost", async () => {
  const ports = await seller();
  await sealed(ports, "s1");
  const closed = { ...ways, canReach: () => Promise.resolve(false) };
  expect(await deliverWaiting(ports, closed)).toEqual({ arrived: 0, passing: 0 });
  await ports.database.memberships.clear();
  expect(await deliverWaiting(ports, ways)).toEqual({ arrived: 0, passing: 0 });
  const byFolder = await seller("folder");
  await sealed(byFolder, "s2");
  expect(await deliverWaiting(byFolder, ways)).toEqual({ arrived: 0, passing: 0 });
  expect(server.requests).toEqual([]);
  for (const each of [ports, byFolder]) expect(await waitingShares(each)).toHaveLength(1);
});
