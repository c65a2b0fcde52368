import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";
import { loadedWith, projectRoot } from "./source-tree";

const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");
const filesIn = (folder: string, end: string) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}/${name.split(sep).join("/")}`);

/** The selectors of a style sheet, one by one. */
const selectorsOf = (file: string): string[] =>
  [
    ...read(file)
      .replaceAll(/\/\*.*?\*\//gs, "")
      .matchAll(/([^{}]+)\{/g),
  ].flatMap(([, list = ""]) => (list.trim().startsWith("@") ? [] : list.split(",")));

/** The classes that a module writes out. */
function classesIn(file: string): Set<string> {
  const found = new Set<string>();
  for (const [, plain = "", made = ""] of read(file).matchAll(/class=(?:"([^"]*)"|\{`([^`]*)`\})/g)) {
    for (const name of `${plain} ${made.replaceAll(/\$\{[^}]*\}/g, " ")}`.split(/\s+/)) found.add(name);
  }
  return found;
}

const sheets = filesIn("components", ".css");
const styledIn = new Map<string, Set<string>>();
for (const sheet of sheets) {
  for (const selector of selectorsOf(sheet)) {
    for (const [, name = ""] of selector.matchAll(/\.([a-z][\w-]*)/gi)) {
      styledIn.set(name, (styledIn.get(name) ?? new Set()).add(sheet));
    }
  }
}

test("what stands first in a selector has its home in one style sheet", () => {
  const homes = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    for (const selector of selectorsOf(sheet)) {
      const name = /^\s*\.([\w-]+)/.exec(selector)?.[1];
      if (name) homes.set(name, (homes.get(name) ?? new Set()).add(sheet));
    }
  }
  // Rooms are loaded as they are entered: with two homes, a look would depend on the rooms seen before.
  expect([...homes].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])).toEqual(
    [],
  );
});

const coach = "entrypoints/coach/main.tsx";
const pages: [string, string[]][] = [
  ["popup and sidebar", ["entrypoints/wiring/quick-pages.tsx"]],
  ["welcome", ["entrypoints/welcome/main.tsx"]],
  ...filesIn("entrypoints/coach/rooms", ".tsx").map((file): [string, string[]] => [file, [coach, file]]),
];

test.each(pages)("%s, opened first of all, has the looks of all its parts", (_, files) => {
  const loaded = new Set(files.flatMap((file) => [...loadedWith(file, false)]));
  const missing = [...loaded]
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) =>
      [...classesIn(file)]
        .filter((name) => {
          const styled = styledIn.get(name);
          return styled && ![...styled].some((sheet) => loaded.has(sheet));
        })
        .map((name) => `${name} of ${file}`),
    );
  expect(missing).toEqual([]);
});
