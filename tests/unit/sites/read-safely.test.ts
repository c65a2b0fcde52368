import { expect, test } from "vitest";
import { readSafely } from "@/lib/sites/read-safely";
import { findSite, registry, siteById } from "@/lib/sites/registry";
import type { Site } from "@/lib/sites/site";
import { unknownPage } from "@/lib/views/page-reading";

const generic = siteById("generic");
const broken = (part: Partial<Site>): Site => ({
  id: "broken",
  product: "Broken",
  type: "crm",
  origins: [],
  owns: ({ host }) => (host === "broken.test" ? "host" : null),
  read: () => {
    throw new TypeError("cannot read Anne Martin");
  },
  corner: { side: "right", topPercent: 50 },
  ...part,
});
const url = "https://broken.test/x/1";

test("a site that throws gives an unknown page, and says which site without a word of the page", () => {
  const { reading, failure } = readSafely(url, "Anne Martin", {}, [broken({})]);
  expect(reading).toEqual(unknownPage);
  expect(failure).toEqual({ site: "broken", what: "TypeError" });
});

test("a site that answers nonsense gives an unknown page", () => {
  // What a changed tool may make of an adapter: no type holds it.
  const read = (() => ({
    view: "moon",
    kind: 7,
    key: null,
    name: null,
    writing: null,
  })) as unknown as Site["read"];
  const { reading, failure } = readSafely(url, "", {}, [broken({ read })]);
  expect(reading).toEqual(unknownPage);
  expect(failure?.site).toBe("broken");
  expect(failure?.what).toContain("view");
});

test("a site that fails over whose page it is leaves all others as they are", () => {
  const owns = () => {
    throw new Error("x");
  };
  const page = new URL("https://mail.google.com/mail/u/0/#inbox");
  expect(findSite(page, [broken({ owns }), ...registry])?.id).toBe("gmail");
  expect(generic).not.toBeNull();
});
