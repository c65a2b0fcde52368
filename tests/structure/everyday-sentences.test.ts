import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import en from "@/locales/en";
import everyday from "@/locales/en/everyday";
import fr from "@/locales/fr/everyday";
import { loadedWith, projectRoot } from "./source-tree";

/** The domains of the sentences that these files name; messages between contexts have names of the same shape. */
function domainsSaid(files: Iterable<string>): Set<string> {
  const domains = new Set<string>();
  for (const file of files) {
    if (!file.startsWith("components/") && !file.startsWith("lib/app/nudges/")) continue;
    const text = readFileSync(join(projectRoot, file), "utf8");
    for (const [, domain = ""] of text.matchAll(/["`]([a-z]+)\.[a-z$]/g)) {
      if (Object.hasOwn(en, domain)) domains.add(domain);
    }
  }
  return domains;
}

/** A name that one's own words stand in for: a key, not a sentence that is looked up. */
const keysAlone = new Set(["pipeline"]);

test.each([
  ["the sidebar", "entrypoints/sidebar/SidebarPage.tsx"],
  ["the popup", "entrypoints/popup/PopupPage.tsx"],
  ["a notification", "lib/app/nudges/nudge-sentence.ts"],
])("%s says nothing beyond the everyday sentences, which are all that it loads", (_, main) => {
  const said = domainsSaid(loadedWith(main, true));
  expect(said.size).toBeGreaterThan(0);
  expect([...said].filter((domain) => !Object.hasOwn(everyday, domain) && !keysAlone.has(domain))).toEqual(
    [],
  );
});

test("both languages have the same everyday domains", () => {
  expect(Object.keys(fr)).toEqual(Object.keys(everyday));
});
