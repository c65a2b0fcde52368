import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Click } from "@/lib/app/log/click";
import { logAction } from "@/lib/app/log/log-action";
import { markVoided } from "@/lib/app/log/void-action";
import { countWaiting, flushWaiting } from "@/lib/app/log/waiting-clicks";
import { nobody } from "@/lib/app/people/identity";
import { CairnDatabase } from "@/lib/store/database";
import { createGateway } from "@/lib/store/gateway";
import { storeFailure } from "@/lib/store/store-failure";
import { freshPorts, settableClock } from "../app/fresh-ports";

beforeEach(() => fakeBrowser.reset());

const clickAt = (id: string, minute: number): Click => ({
  id,
  choice: "answered",
  at: `2026-11-23T11:${String(minute).padStart(2, "0")}:00+01:00`,
  who: { ...nobody, contactName: "Anne Martin" },
  source: "click",
  voidedAt: null,
});
const outside = { clock: settableClock("2026-11-23T10:00:00Z"), browserLanguage: "en" };

async function failureOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return storeFailure(error)?.code;
  }
}

test("a database of a newer Cairn is not touched, and says so every time", async () => {
  const newer = new Dexie("newer-cairn");
  newer.version(99).stores({ actions: "key", stones: "id" });
  await newer.open();
  await newer.table("stones").add({ id: "keep me" });
  newer.close();
  const gateway = createGateway(() => new CairnDatabase("newer-cairn"));
  expect(await failureOf(gateway.open())).toBe("database-newer");
  expect(await failureOf(gateway.open())).toBe("database-newer");
  expect((await indexedDB.databases()).find(({ name }) => name === "newer-cairn")?.version).toBe(990);
  await newer.open();
  expect(await newer.table("stones").count()).toBe(1);
  expect(newer.tables.map((table) => table.name).sort()).toEqual(["actions", "stones"]);
  newer.close();
});

test("a disk that is full keeps the clicks aside, in order, and stores them as soon as there is room", async () => {
  const { ports, database, open } = await freshPorts();
  let isFull = true;
  database.actions.hook("creating", () => {
    if (isFull) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });
  for (const minute of [1, 2]) {
    const logged = await logAction(open, outside, clickAt(`c${minute}`, minute));
    expect(logged).toMatchObject({
      ok: true,
      value: { stored: "waiting", action: { contact: { name: "Anne Martin" }, day: "2026-11-23" } },
    });
  }
  expect(await logAction(open, outside, clickAt("c2", 2))).toMatchObject({ value: { stored: "waiting" } });
  expect(await countWaiting()).toBe(2);
  expect(await database.actions.count()).toBe(0);
  expect(await database.totals.count()).toBe(0);
  expect(await database.contacts.count()).toBe(0);

  isFull = false;
  expect(await logAction(open, outside, clickAt("c3", 3))).toMatchObject({ value: { stored: "stored" } });
  expect(await countWaiting()).toBe(0);
  expect((await database.actions.orderBy("atMs").toArray()).map((row) => row.key)).toEqual([
    "c1",
    "c2",
    "c3",
  ]);
  expect((await database.totals.get("2026-11-23"))?.actions).toBe(3);
  expect(await flushWaiting(ports)).toBe(0);
});

test("a database that can't be opened loses no click, and an undo meanwhile holds", async () => {
  const { ports, database, open } = await freshPorts();
  const closed = () => Promise.reject(Object.assign(new Error("no"), { name: "UnknownError" }));
  expect(await failureOf(closed())).toBe("database-unavailable");
  await logAction(closed, outside, clickAt("c1", 1));
  await logAction(closed, outside, clickAt("c2", 2));
  expect(await markVoided(closed, "c1", "2026-11-23T11:01:30+01:00")).toMatchObject({ ok: true });
  expect(await flushWaiting(ports)).toBe(2);
  expect((await database.actions.get("c1"))?.record.voidedAt).toBeTruthy();
  expect((await database.totals.get("2026-11-23"))?.actions).toBe(1);
  expect(await open()).toBe(ports);
});

test("what the database did not cause is not explained as its failure", () => {
  expect(storeFailure(new TypeError("x is not a function"))).toBeNull();
  expect(storeFailure("text")).toBeNull();
});
