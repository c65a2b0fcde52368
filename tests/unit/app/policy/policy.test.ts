import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { identify, nobody } from "@/lib/app/people/identity";
import { isNeverLogged } from "@/lib/app/policy/never-logged";
import { governed, isForbidden, policyView, readPolicy } from "@/lib/app/policy/policy";
import { enableSite, listSites } from "@/lib/app/sites/sites";
import { sitesKnown, teachSite } from "@/lib/app/sites/taught-sites";
import { noPolicy, policy } from "@/lib/model/policy";
import { defaultSettings } from "@/lib/model/settings";
import { exportTaughtRules } from "@/lib/sites/taught/exchange";
import { proposeSite } from "@/lib/sites/taught/propose";
import { unknownPage } from "@/lib/views/page-reading";
import { freshPorts } from "../fresh-ports";

beforeEach(() => fakeBrowser.reset());

const organisation = (set: Record<string, unknown>) => fakeBrowser.storage.managed.set(set);

test("with no organisation nothing is set", async () => {
  expect(await readPolicy()).toEqual(noPolicy);
  expect(policyView(await readPolicy()).isSet).toBe(false);
});

test("a wrong field takes none of the others with it, and a wrong item none of its list", async () => {
  await organisation({
    language: "klingon",
    keepActionsDays: 365,
    sitesEnabled: ["https://crm.acme.test/deals", "javascript:alert(1)", 7],
    neverLogDomains: ["*.Legal.test", ""],
  });
  expect(await readPolicy()).toEqual({
    ...noPolicy,
    keepActionsDays: 365,
    sitesEnabled: ["https://crm.acme.test"],
    neverLogDomains: ["legal.test"],
  });
});

test("whatever lies in the managed storage, it parses into a policy", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(noPolicy)), fc.jsonValue()), (set) => {
      expect(policy.safeParse(set).success).toBe(true);
    }),
  );
});

test("a person of a domain or address that is never logged is nobody, on screen and in the journal", async () => {
  await organisation({ neverLogDomains: ["legal.test"], neverLogAddresses: ["Boss@acme.test"] });
  const read = (address: string) =>
    identify({ ...unknownPage, site: "gmail", view: "message", person: { name: "Anne Martin", address } });
  const hidden = { ...nobody, site: "gmail" };
  expect(await read("anne@legal.test")).toEqual(hidden);
  expect(await read("anne@fr.LEGAL.test")).toEqual(hidden);
  expect(await read("boss@acme.test")).toEqual(hidden);
  expect((await read("anne@notlegal.test")).contactName).toBe("Anne Martin");
  expect(isNeverLogged(await readPolicy(), null)).toBe(false);
});

test("a forbidden site is not switched on, and shown as set by the organisation", async () => {
  await organisation({ sitesForbidden: ["mail.google.com"] });
  expect(isForbidden(await readPolicy(), "https://mail.google.com")).toBe(true);
  expect(isForbidden(await readPolicy(), "https://notmail.google.com")).toBe(false);
  expect(await enableSite("https://mail.google.com")).toMatchObject({ error: { code: "not-allowed" } });
  const gmail = (await listSites([])).find(({ origin }) => origin === "https://mail.google.com");
  expect(gmail).toMatchObject({ managed: true, enabled: false });
});

test("sites taught by the organisation come before one's own", async () => {
  const page = (at: number) => ({
    url: `https://crm.acme.test/client/${at}`,
    title: `Client ${at} - Intranet`,
  });
  const proposed = proposeSite("r1", page(12), page(13));
  if (!proposed.ok) throw new Error(proposed.refusal);
  await organisation({ taughtSites: exportTaughtRules([{ ...proposed.rule, product: "Acme CRM" }]) });
  const { ports, open } = await freshPorts();
  await teachSite(ports, { ...proposed.rule, product: "My CRM" });
  expect((await sitesKnown(open))[0]?.product).toBe("Acme CRM");
  expect((await sitesKnown(() => Promise.reject(new Error("blocked"))))[0]?.product).toBe("Acme CRM");
});

test("language and retention of the organisation stand before one's own", async () => {
  await organisation({ language: "fr", keepActionsDays: 400 });
  expect(governed(defaultSettings("en", "Europe/Paris"), await readPolicy())).toMatchObject({
    language: "fr",
    keepActionsDays: 400,
  });
});

test("the schema that the browser is given names exactly the fields of the policy", () => {
  const url = new URL("../../../../public/managed-schema.json", import.meta.url);
  const schema = JSON.parse(readFileSync(url, "utf8")) as { properties: Record<string, unknown> };
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(noPolicy).sort());
});
