import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { eraseEverything } from "@/lib/app/erase/erase-everything";
import { pageOpened } from "@/lib/app/page/page-opened";
import { forgetKnownTabs } from "@/lib/app/page/tab-memory";
import { readingOfTab } from "@/lib/app/page/page-reported";
import { addressSalt } from "@/lib/app/people/identity";
import { enabledOrigins, setEnabled } from "@/lib/app/sites/enabled-origins";
import { enableSite } from "@/lib/app/sites/sites";
import { CairnDatabase } from "@/lib/store/database";
import { createGateway } from "@/lib/store/gateway";
import { putRecord } from "@/lib/store/records";
import { browserAccess } from "../sites/browser-access";

const crm = "https://crm.acme.test";
const database = "cairn-erased";

beforeEach(() => {
  fakeBrowser.reset();
  forgetKnownTabs();
});

test("nothing is left: no record, no setting, no site, no permission, no page in mind, no salt", async () => {
  const browser = browserAccess();
  browser.allowed.add(`${crm}/*`);
  browser.tabs.set(`${crm}/*`, [3]);
  await enableSite(crm);
  // Switched on once, its access taken back since: it is on the list alone.
  await setEnabled("https://old.test", true);
  await pageOpened(
    3,
    { instance: "one", sequence: 1, url: "https://app.hubspot.com/contacts/1/record/0-1/2", title: "" },
    0,
  );
  const salt = await addressSalt();
  const gateway = createGateway(() => new CairnDatabase(database));
  await putRecord(await gateway.open(), { record: "person", inPostSince: "2026-01-05" });

  expect(await eraseEverything(gateway)).toEqual({ ok: true, value: null });

  expect(browser.inTabs).toContain("site.left 3");
  expect([[...browser.registered], [...browser.allowed], await enabledOrigins()]).toEqual([[], [], []]);
  expect(await readingOfTab(3)).toBeNull();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
  expect(await addressSalt()).not.toBe(salt);
  // What comes after the erasing is a first day.
  expect(await (await gateway.open()).persons.count()).toBe(0);
});

test("nothing to erase is no failure", async () => {
  browserAccess();
  expect((await eraseEverything(createGateway(() => new CairnDatabase(`${database}-2`)))).ok).toBe(true);
});
