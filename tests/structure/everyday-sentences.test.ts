import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import en from "@/locales/en";
import everyday from "@/locales/en/everyday";
import fr from "@/locales/fr/everyday";
import { projectRoot } from "./source-tree";

const importPattern = /(?:import|export)(?!\s+type)[^"';]*?\bfrom\s+"([^"]+)"|import\(\s*"([^"]+)"\)/g;

function fileOf(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
    (file) => /\.tsx?$/.test(file) && existsSync(join(projectRoot, file)),
  );
}

/** A file and all that it loads, at once or later, as deep as it goes. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, now, later] of readFileSync(join(projectRoot, file), "utf8").matchAll(importPattern)) {
    const name = now ?? later ?? "";
    const path = name.startsWith("@/") ? name.slice(2) : normalize(join(dirname(file), name));
    const next = name.startsWith("@/") || name.startsWith(".") ? fileOf(path) : undefined;
    if (next && !next.startsWith("locales/")) reached(next, found);
  }
  return found;
}

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
  const said = domainsSaid(reached(main));
  expect(said.size).toBeGreaterThan(0);
  expect([...said].filter((domain) => !Object.hasOwn(everyday, domain) && !keysAlone.has(domain))).toEqual(
    [],
  );
});

test("both languages have the same everyday domains", () => {
  expect(Object.keys(fr)).toEqual(Object.keys(everyday));
});
