import { readFileSync } from "node:fs";
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

/** Sizes in kB gzipped (1 kB = 1000 bytes). `everyday`: worker, content script, sidebar and popup, each file once. */
export function measureSizes() {
  const pages = [...filesOfPage("sidebar"), ...filesOfPage("popup")];
  const everyday = new Set([join(chromiumBuild, "background.js"), contentScript, ...pages]);
  return {
    contentScriptKb: gzipKb(contentScript),
    everydayKb: [...everyday].reduce((sum, file) => sum + gzipKb(file), 0),
    files: [...everyday].map((file) => [relative(chromiumBuild, file), gzipKb(file)] as const),
  };
}
