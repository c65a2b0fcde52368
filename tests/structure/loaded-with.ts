import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { projectRoot } from "./source-tree";

const importPattern = /^(?:(?:import|export)\s(?!type\b)[^"';]*?\bfrom\s+|import\s+)"([^"]+)"/gm;

function fileOf(path: string): string | undefined {
  const names = path.endsWith(".css") ? [path] : [`${path}.tsx`, `${path}.ts`, `${path}/index.ts`, path];
  return names.find((name) => /\.(?:tsx?|css)$/.test(name) && existsSync(join(projectRoot, name)));
}

/** A file and all that comes with it at once, modules and styles; not what it loads later. */
export function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  if (file.endsWith(".css")) return found;
  for (const [, name = ""] of readFileSync(join(projectRoot, file), "utf8").matchAll(importPattern)) {
    const isOwn = name.startsWith("@/") || name.startsWith(".");
    const next = isOwn
      ? fileOf(name.startsWith("@/") ? name.slice(2) : normalize(join(dirname(file), name)))
      : undefined;
    if (next) loadedWith(next, found);
  }
  return found;
}
