import { fakeBrowser } from "wxt/testing/fake-browser";
import { beforeEach, expect, test } from "vitest";
import { dayView } from "@/lib/app/day/day-view";
import { correctAction } from "@/lib/app/log/correct-action";
import { logAction } from "@/lib/app/log/log-action";
import { markVoided } from "@/lib/app/log/void-action";
import { identify, nobody } from "@/lib/app/people/identity";
import { whoIsOnScreen } from "@/lib/app/screen/who-is-on-screen";
import { changeSettings } from "@/lib/app/settings/settings";
import type { Click } from "@/lib/app/log/click";
import { unknownPage } from "@/lib/views/page-reading";
import { freshPorts } from "./fresh-ports";

beforeEach(() => fakeBrowser.reset());

const anne = {
  ...unknownPage,
  site: "roundcube",
  view: "message" as const,
  person: { name: "Anne Martin", address: "Anne.Martin@Acme-Industries.example" },
};

const clickAt = (id: string, at: string, more: Partial<Click> = {}): Click => ({
  id,
  choice: "answered",
  at,
  who: nobody,
  source: "click",
  voidedAt: null,
  ...more,
});

test("one click stores action, contact and totals; the same click delivered twice counts once", async () => {
  const { ports, database, open } = await freshPorts();
  const who = await identify(anne);
  const click = clickAt("c1", "2026-11-23T11:00:00+01:00", { who });
  const both = await Promise.all([logAction(open, ports, click), logAction(open, ports, click)]);
  for (const logged of both) {
    expect(logged).toMatchObject({
      ok: true,
      value: { stored: "stored", action: { contact: { name: "Anne Martin" }, initiative: "reactive" } },
    });
  }
  expect(await database.actions.count()).toBe(1);
  expect(await database.contacts.count()).toBe(1);
  expect(await dayView(ports)).toMatchObject({ answered: 1, started: 0, actions: 1, waiting: 0 });
});

test("no address is stored anywhere, only its salted hash, and another browser's hash differs", async () => {
  const { ports, database, open } = await freshPorts();
  const who = await identify(anne);
  await logAction(open, ports, clickAt("c1", "2026-11-23T11:00:00+01:00", { who }));
  const everything = JSON.stringify(
    await Promise.all(database.tables.map((table) => table.toArray())),
  ).toLowerCase();
  expect(everything).not.toContain("acme-industries.example");
  expect(everything).not.toContain("anne.martin@");
  expect(who.addressHash).toMatch(/^[\w-]{43}$/);
  fakeBrowser.reset();
  expect((await identify(anne)).addressHash).not.toBe(who.addressHash);
});

test("two tabs that log at once are two rows with the right totals and one contact", async () => {
  const { ports, database, open } = await freshPorts();
  const who = await identify(anne);
  await Promise.all([
    logAction(open, ports, clickAt("a", "2026-11-23T11:00:00+01:00", { who })),
    logAction(open, ports, clickAt("b", "2026-11-23T11:00:00+01:00", { who, choice: "call-out" })),
  ]);
  expect(await database.contacts.count()).toBe(1);
  expect(await dayView(ports)).toMatchObject({ answered: 1, started: 1, actions: 2 });
});

test("a mail to a contact silent for more than 14 days is started by me; an undone action breaks no silence", async () => {
  const { ports, open } = await freshPorts();
  const who = await identify(anne);
  const log = async (id: string, at: string) => {
    const logged = await logAction(open, ports, clickAt(id, at, { who }));
    return logged.ok ? logged.value.action.initiative : "failed";
  };
  expect(await log("1", "2026-10-01T09:00:00+02:00")).toBe("reactive");
  expect(await log("2", "2026-10-15T09:00:00+02:00")).toBe("reactive");
  expect(await log("3", "2026-10-29T09:00:01+01:00")).toBe("proactive");
  expect(await markVoided(open, "3", "2026-10-29T09:01:00+01:00")).toMatchObject({ ok: true });
  expect(await log("4", "2026-10-29T10:00:00+01:00")).toBe("proactive");
});

test("undo marks, counts for nothing, and can be taken back; correcting moves the totals with the action", async () => {
  const { ports, open, database } = await freshPorts();
  await logAction(open, ports, clickAt("c1", "2026-11-23T11:00:00+01:00"));
  await markVoided(open, "c1", "2026-11-23T11:00:05+01:00");
  expect(await dayView(ports)).toMatchObject({ answered: 0, actions: 0, latest: [] });
  expect(await database.actions.count()).toBe(1);
  await markVoided(open, "c1", null);
  expect(await dayView(ports)).toMatchObject({ answered: 1, actions: 1 });
  const corrected = await correctAction(ports, "c1", {
    choice: "call-out",
    contactName: "Joan Hartley",
    accountName: "Hartley Fixings",
    at: "2026-11-20T17:00:00+01:00",
  });
  expect(corrected).toMatchObject({
    ok: true,
    value: {
      kind: "call",
      initiative: "proactive",
      day: "2026-11-20",
      account: { name: "Hartley Fixings" },
      edited: true,
    },
  });
  expect(await dayView(ports)).toMatchObject({ answered: 0, actions: 0 });
  expect((await database.totals.get("2026-11-20"))?.actions).toBe(1);
});

test("the next message of the same person is recognised, with account and last exchange", async () => {
  const { ports, open } = await freshPorts();
  const who = await identify(anne);
  await logAction(open, ports, clickAt("c1", "2026-11-20T11:00:00+01:00", { who }));
  await correctAction(ports, "c1", { accountName: "Acme Industries" });
  expect(await whoIsOnScreen(ports, anne)).toMatchObject({
    contact: { name: "Anne Martin", known: true },
    account: { name: "Acme Industries" },
    last: { daysAgo: 3, choice: "answered", kind: "email" },
  });
});

test("hostile names are kept as text: markup, marks of direction, emoji, 10,000 characters, nothing", async () => {
  const { ports, open, database } = await freshPorts();
  for (const [index, name] of [
    "<img src=x onerror=alert(1)>",
    "\u202Egro.elpmaxe",
    "👩‍🚀 Zoë",
    "x".repeat(10_000),
    "",
  ].entries()) {
    const who = await identify({ ...anne, person: { name, address: null } });
    const logged = await logAction(open, ports, clickAt(`h${index}`, "2026-11-23T11:00:00+01:00", { who }));
    expect(logged).toMatchObject({ ok: true, value: { stored: "stored" } });
  }
  expect(await database.actions.count()).toBe(5);
  expect(await database.contacts.count()).toBe(4);
});

test("a kind of one's own is logged as itself, begun by whom its settings say; taken away it is a task", async () => {
  const { ports, open } = await freshPorts();
  await changeSettings(ports, {
    actionTypes: [{ kind: "x-trade-fair", colour: "teal", initiative: "proactive" }],
  });
  const own = clickAt("c1", "2026-11-23T11:00:00+01:00", { choice: "x-trade-fair" });
  expect(await logAction(open, ports, own)).toMatchObject({
    value: { action: { kind: "x-trade-fair", initiative: "proactive" } },
  });
  await changeSettings(ports, { actionTypes: [] });
  expect(await logAction(open, ports, { ...own, id: "c2" })).toMatchObject({
    value: { action: { kind: "task" } },
  });
});
