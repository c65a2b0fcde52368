import { expect, test } from "vitest";
import { findSite, registry, siteById } from "@/lib/sites/registry";

test("every id is there once, and the generic site is last", () => {
  const ids = registry.map((site) => site.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.at(-1)).toBe("generic");
});

test("a page of no known site is the generic one, and a page of the browser is none", () => {
  expect(findSite(new URL("https://example.org/a"))?.id).toBe("generic");
  expect(findSite(new URL("about:blank"))).toBeNull();
});

test("a site is found again by its id, an unknown id is not", () => {
  for (const site of registry) expect(siteById(site.id)).toBe(site);
  expect(siteById("nowhere")).toBeNull();
});
