import { describe, expect, test } from "vitest";
import { readPage, webUrl } from "@/lib/sites/read-page";
import { knownSites } from "@/lib/sites/known-sites";
import { registry } from "@/lib/sites/registry";
import { crmPages, foreignPages, mailPages } from "./page-table";

const pages = [...crmPages, ...mailPages];
const named = pages.map((row) => [row[0], row] as const);
const specific = registry.filter((site) => site.id !== "generic");

describe("what a URL says", () => {
  test.each(named)("%s", (_, row) => {
    const [url, site, view, kind = null, key = null, guess = site === "roundcube"] = row;
    const reading = readPage(url, "", {});
    // Roundcube's key names the installation, the folder and the number in it: its own test says how.
    expect({ ...reading, key: site === "roundcube" ? null : reading.key }).toMatchObject({
      site,
      view,
      kind,
      key,
      guess,
    });
  });

  test.each(foreignPages)("%s is no site's", (url) => {
    expect(readPage(url, "", {}).site).toBeNull();
  });
});

describe("detectors against each other", () => {
  test.each(named)("%s is one site's only", (_, [url, site]) => {
    const page = webUrl(url);
    const claiming = specific.filter((candidate) => page && candidate.owns(page) !== null);
    expect(claiming.map((candidate) => candidate.id)).toEqual([site]);
  });

  test("every adapter has at least two pages in the table", () => {
    const counted = knownSites.map((site) => [site.id, pages.filter((row) => row[1] === site.id).length]);
    expect(counted.filter(([, count]) => Number(count) < 2)).toEqual([]);
  });

  test("http, another port and query noise change nothing", () => {
    for (const [address, site, view] of pages) {
      const url = new URL(address);
      url.protocol = "http:";
      url.port = "8090";
      url.searchParams.append("utm_source", "x/y");
      expect([address, readPage(url.href, "", {})]).toMatchObject([address, { site, view }]);
    }
  });

  test("ids are unique, short and lower case", () => {
    const ids = registry.map((site) => site.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]{2,20}$/.test(id))).toEqual([]);
  });

  test("origins are those of the site itself", () => {
    for (const site of knownSites)
      for (const origin of site.origins) {
        const host = origin
          .replace("https://", "")
          .replace("*", site.id === "dynamics" ? "acme.crm4" : "acme");
        const owned = pages
          .filter((row) => row[1] === site.id)
          .map(([url]) => {
            const page = new URL(url);
            return site.owns(new URL(`https://${host}${page.pathname}${page.search}${page.hash}`));
          });
        expect([site.id, origin, owned.includes("host")]).toEqual([site.id, origin, true]);
      }
  });
});
