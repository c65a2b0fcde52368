import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { chromiumBuild } from "../e2e/drivers/chromium.ts";

const gzipKb = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length / 1000;

const imported = [
  /\bimport\s*(?:[\w*{}\s,$]+from\s*)?["']([^"']+)["']/g,
  /\bexport\s*[\w*{}\s,$]+from\s*["']([^"']+)["']/g,
];

/** A script and all that it imports at once, as files of the build; what it imports later is left out. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(file, "utf8");
  for (const pattern of imported) {
    for (const [, to = ""] of text.matchAll(pattern)) {
      if (to.startsWith(".")) withImports(join(dirname(file), to), found);
    }
  }
  return found;
}

/** Everything that a page loads before anyone does anything there: its markup, scripts and styles. */
function filesOfPage(name: string): string[] {
  const page = join(chromiumBuild, `${name}.html`);
  const found = new Set([page]);
  for (const [, path = ""] of readFileSync(page, "utf8").matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)) {
    const file = join(chromiumBuild, path);
    for (const each of path.endsWith(".js") ? withImports(file) : [file]) found.add(each);
  }
  return [...found];
}

const contentScript = join(chromiumBuild, "content-scripts/overlay.js");

/** The larger language's everyday sentences: sidebar and popup load one, by a name that their scripts make at run time. */
function largerLanguage(): string[] {
  const chunks = join(chromiumBuild, "chunks");
  const languages = readdirSync(chunks).filter((name) => /^everyday-[\w-]+\.js$/.test(name));
  return languages
    .map((name) => join(chunks, name))
    .sort((one, other) => gzipKb(other) - gzipKb(one))
    .slice(0, 1);
}

const scriptsIn = (folder: string): string[] =>
  readdirSync(join(chromiumBuild, folder))
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(chromiumBuild, folder, name));

/**
 * Sizes in kB gzipped (1 kB = 1000 bytes). `everyday`: worker, content script, sidebar, popup and one language, each
 * file once; the worker's script holds all that it loads by itself. `seldom`: what is loaded when it is needed.
 */
export function measureSizes() {
  const pages = [...filesOfPage("sidebar"), ...filesOfPage("popup"), ...largerLanguage()];
  const everyday = new Set([join(chromiumBuild, "background.js"), contentScript, ...pages]);
  const seldom = ["parts", "chunks", "assets"].flatMap(scriptsIn).filter((file) => !everyday.has(file));
  const listed = (files: Iterable<string>) =>
    [...files]
      .map((file) => [relative(chromiumBuild, file), gzipKb(file)] as const)
      .sort(([, one], [, other]) => other - one);
  return {
    contentScriptKb: gzipKb(contentScript),
    everydayKb: [...everyday].reduce((sum, file) => sum + gzipKb(file), 0),
    everyday: listed(everyday),
    seldom: listed(seldom),
  };
}
