import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { rooms, roomOf, sourceFiles, projectRoot } from "./source-tree";

const importPattern = /(?:from\s+|import\s+|import\()\s*["']([^"']+)["']/g;

/** The project-relative path that an import names, or null for a package. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier));
  return null;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(projectRoot, file), "utf8");
  return [...text.matchAll(importPattern)].map((match) => match[1] ?? "");
}

test("imports run only along the arrows of docs/ARCHITECTURE.md", () => {
  const allowed = rooms();
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(20);
  const wrong: string[] = [];
  const unused = new Set([...allowed].flatMap(([from, rooms]) => [...rooms].map((to) => `${from} to ${to}`)));
  for (const file of files) {
    const from = roomOf(file);
    for (const specifier of importsOf(file)) {
      const path = target(file, specifier);
      if (path === null) continue;
      const to = roomOf(path);
      if (from === to) continue;
      unused.delete(`${from} to ${to}`);
      if (!allowed.get(from)?.has(to)) wrong.push(`${file} imports ${path}: ${from} may not import ${to}`);
    }
  }
  expect(wrong).toEqual([]);
  expect([...unused], "arrows of the table that no import runs along").toEqual([]);
});

const pureRooms = [
  "lib/coach",
  "lib/figures",
  "lib/team",
  "lib/imports",
  "lib/sites",
  "lib/model",
  "lib/views",
];
const impure =
  /\b(browser\.|chrome\.|Date\.now\(|Math\.random\(|new Date\(\)|Temporal\.Now|indexedDB|localStorage|fetch\()/;

test("the core is pure: no browser, no clock, no chance", () => {
  const wrong = sourceFiles()
    .filter((file) => pureRooms.includes(roomOf(file)))
    .filter((file) => impure.test(stripComments(readFileSync(join(projectRoot, file), "utf8"))));
  expect(wrong).toEqual([]);
});

test("only entrypoints and platform name the browser's own interface", () => {
  const wrong = sourceFiles()
    .filter((file) => !["entrypoints", "lib/platform"].includes(roomOf(file)))
    .filter((file) =>
      /\b(browser|chrome)\.\w/.test(stripComments(readFileSync(join(projectRoot, file), "utf8"))),
    );
  expect(wrong).toEqual([]);
});

function stripComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
}
