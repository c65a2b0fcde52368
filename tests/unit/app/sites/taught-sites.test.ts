import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { planOf, pageOpened } from "@/lib/app/page/page-opened";
import { pageReported, readingOfTab } from "@/lib/app/page/page-reported";
import { forgetTaught, listTaught, sitesKnown, teachSite } from "@/lib/app/sites/taught-sites";
import { registry } from "@/lib/sites/registry";
import { proposeSite } from "@/lib/sites/taught/propose";
import { freshPorts } from "../fresh-ports";

beforeEach(() => fakeBrowser.reset());

const page = (at: number) => ({
  url: `https://crm.acme.test/client/${at}`,
  title: `Client ${at} - Intranet`,
});

test("a taught site is kept, read in its tabs, and forgotten", async () => {
  const { ports, open } = await freshPorts();
  const proposed = proposeSite("r1", page(12), page(13));
  if (!proposed.ok) throw new Error(proposed.refusal);
  expect(await teachSite(ports, proposed.rule)).toMatchObject({ ok: true });
  expect(await listTaught(ports)).toMatchObject([{ id: "r1", host: "crm.acme.test" }]);

  const sites = await sitesKnown(open);
  const { url } = page(14);
  await pageOpened(1, { instance: "one", sequence: 1, ...page(14) }, 0, sites);
  expect(await readingOfTab(1)).toMatchObject({ view: "record", kind: "account", key: "14" });
  const { site } = planOf(url, sites);
  await pageReported(
    1,
    { instance: "one", sequence: 2, ...page(14), site, findings: { name: "Dupont" } },
    sites,
  );
  expect(await readingOfTab(1)).toMatchObject({ key: "14", name: "Dupont" });

  expect(await forgetTaught(ports, "r1")).toMatchObject({ ok: true });
  expect(await listTaught(ports)).toEqual([]);
  expect(await sitesKnown(open)).toHaveLength(registry.length);
  expect(await forgetTaught(ports, "r2")).toMatchObject({ ok: false, error: { code: "not-found" } });
});

test("without the database Cairn knows the sites that it came with", async () => {
  expect(await sitesKnown(() => Promise.reject(new Error("blocked")))).toBe(registry);
});
