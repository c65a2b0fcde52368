import { beforeEach, describe, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { coversOrigin, enabledOrigins, setEnabled, webOrigin } from "@/lib/app/sites/enabled-origins";
import { disableSite, enableSite, listSites, reconcileSites } from "@/lib/app/sites/sites";
import { registry } from "@/lib/sites/registry";
import { type BrowserAccess, browserAccess } from "./browser-access";

const crm = "https://crm.acme.test";
const mail = "https://mail.google.com";
let browser: BrowserAccess;

beforeEach(() => {
  fakeBrowser.reset();
  browser = browserAccess();
});

const scripts = () => [...browser.registered].sort();

describe("switching a site on", () => {
  test("without the browser's permission nothing is registered and nothing kept", async () => {
    expect(await enableSite(crm)).toMatchObject({ error: { code: "permission-refused" } });
    expect([scripts(), await enabledOrigins()]).toEqual([[], []]);
  });

  test("with it the script is registered, and open tabs get it at once, one that fails beside the others", async () => {
    browser.allowed.add(`${crm}/*`);
    browser.tabs.set(`${crm}/*`, [4, -1, 5]);
    expect(await enableSite(`${crm}/deals?x#y`)).toEqual({ ok: true, value: null });
    expect([scripts(), await enabledOrigins()]).toEqual([[`overlay ${crm}`], [crm]]);
    expect(browser.inTabs).toEqual(["run 4", "run -1", "run 5"]);
  });

  test("twice is once", async () => {
    browser.allowed.add(`${crm}/*`);
    await enableSite(crm);
    expect((await enableSite(crm)).ok).toBe(true);
    expect([scripts(), await enabledOrigins()]).toEqual([[`overlay ${crm}`], [crm]]);
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "about:blank", "", "crm.acme.test"])(
    "%s is no site",
    async (text) => {
      expect(webOrigin(text)).toBeNull();
      expect(await enableSite(text)).toMatchObject({ error: { code: "bad-message" } });
      expect(await disableSite(text)).toMatchObject({ error: { code: "bad-message" } });
    },
  );
});

describe("switching a site off", () => {
  test("open tabs are left, the script goes, the permission is given back", async () => {
    browser.allowed.add(`${crm}/*`);
    browser.tabs.set(`${crm}/*`, [4, -1]);
    await enableSite(crm);
    expect(await disableSite(crm)).toEqual({ ok: true, value: null });
    expect([scripts(), await enabledOrigins(), [...browser.allowed]]).toEqual([[], [], []]);
    expect(browser.inTabs.slice(2)).toEqual(["site.left 4", "site.left -1"]);
  });

  test("one that was never on changes nothing, and is no failure", async () => {
    expect((await disableSite(crm)).ok).toBe(true);
    expect(scripts()).toEqual([]);
  });

  test("what the organisation switched on stays on", async () => {
    await fakeBrowser.storage.managed.set({ sitesEnabled: [crm] });
    browser.allowed.add(`${crm}/*`);
    await enableSite(crm);
    expect(await disableSite(crm)).toMatchObject({ error: { code: "not-allowed" } });
    expect(scripts()).toEqual([`overlay ${crm}`]);
  });
});

describe("putting the registrations right", () => {
  test("what the browser forgot is registered again, and runs in the tabs that it restored", async () => {
    await setEnabled(crm, true);
    browser.allowed.add(`${crm}/*`);
    browser.tabs.set(`${crm}/*`, [7]);
    await reconcileSites();
    expect([scripts(), browser.inTabs]).toEqual([[`overlay ${crm}`], ["run 7"]]);
    await reconcileSites();
    expect([scripts(), browser.inTabs]).toEqual([[`overlay ${crm}`], ["run 7"]]);
  });

  test("where the person took the access back, Cairn leaves; given again, it comes back", async () => {
    browser.allowed.add(`${crm}/*`);
    await enableSite(crm);
    browser.tabs.set(`${crm}/*`, [7]);
    browser.allowed.clear();
    await reconcileSites();
    expect([scripts(), browser.inTabs]).toEqual([[], ["site.left 7"]]);
    expect(await enabledOrigins()).toEqual([crm]);
    browser.allowed.add(`${crm}/*`);
    await reconcileSites();
    expect(scripts()).toEqual([`overlay ${crm}`]);
  });

  test("the organisation's sites are on once the permission is there, forbidden ones are left", async () => {
    for (const origin of [crm, mail]) browser.allowed.add(`${origin}/*`);
    await enableSite(mail);
    await fakeBrowser.storage.managed.set({
      sitesEnabled: [crm, "https://other.test"],
      sitesForbidden: ["google.com"],
    });
    await reconcileSites();
    expect(scripts()).toEqual([`overlay ${crm}`]);
    expect(await enabledOrigins()).toContain(crm);
  });

  test("a registration that nobody switched on is taken away", async () => {
    browser.registered.add("overlay https://gone.test");
    browser.registered.add("another extension part");
    await reconcileSites();
    expect(scripts()).toEqual(["another extension part"]);
  });
});

test("many changes at once lose none", async () => {
  const origins = Array.from({ length: 20 }, (_, at) => `https://h${at}.test`);
  await Promise.all(origins.map((origin) => setEnabled(origin, true)));
  await Promise.all(origins.slice(0, 10).map((origin) => setEnabled(origin, false)));
  expect(await enabledOrigins()).toEqual(origins.slice(10));
});

test("every site that Cairn knows is offered once, and one's own origin by its host", async () => {
  browser.allowed.add(`${crm}/*`);
  await enableSite(crm);
  const listed = await listSites([crm]);
  const origins = listed.map(({ origin }) => origin);
  expect(new Set(origins).size).toBe(origins.length);
  expect(origins).toEqual(expect.arrayContaining(registry.flatMap((site) => site.origins)));
  expect(listed[0]).toMatchObject({ origin: crm, product: "crm.acme.test", enabled: true, autoLog: true });
});

test.each([
  ["https://*.pipedrive.com", "https://acme.pipedrive.com", true],
  ["https://*.pipedrive.com", "https://pipedrive.com", true],
  ["https://*.pipedrive.com", "https://acmepipedrive.com", false],
  ["https://*.pipedrive.com", "http://acme.pipedrive.com", false],
  ["https://*.pipedrive.com", "https://acme.pipedrive.com.evil.test", false],
  [crm, crm, true],
  [crm, `${crm}:8443`, false],
])("%s covers %s: %s", (enabled, origin, covers) => {
  expect(coversOrigin(enabled, origin)).toBe(covers);
});
