import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const tops = ["entrypoints", "components", "lib", "locales"];

/** Every TypeScript file of the extension, relative to the project, with forward slashes. */
export function sourceFiles(): string[] {
  return tops
    .filter((top) => existsSync(join(projectRoot, top)))
    .flatMap((top) =>
      readdirSync(join(projectRoot, top), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${top}/${name.split(sep).join("/")}`),
    );
}

/** The room of docs/ARCHITECTURE.md that a path lies in: `lib/coach`, `components`, … */
export function roomOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "lib" ? `lib/${second}` : top;
}

/** The table "room | may import" of docs/ARCHITECTURE.md. */
export function rooms(): Map<string, Set<string>> {
  const text = readFileSync(join(projectRoot, "docs/ARCHITECTURE.md"), "utf8");
  const found = new Map<string, Set<string>>();
  for (const line of text.split("\n")) {
    const cells = /^\|\s*`([\w/]+)`\s*\|([^|]*)\|[^|]+\|$/.exec(line);
    if (!cells) continue;
    found.set(
      cells[1] ?? "",
      new Set([...(cells[2] ?? "").matchAll(/`([\w/]+)`/g)].map((name) => name[1] ?? "")),
    );
  }
  return found;
}

const loadPattern =
  /(?:import|export)(?!\s+type)[^"';]*?\bfrom\s+"([^"]+)"|import\s+"([^"]+)"|import\(\s*"([^"]+)"\)/g;

function fileOf(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
    (file) => /\.(?:tsx?|css)$/.test(file) && existsSync(join(projectRoot, file)),
  );
}

/** A file and all of the project's own that is loaded with it, styles too, as deep as it goes; `later` takes what `import()` names as well. */
export function loadedWith(file: string, later: boolean, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  if (file.endsWith(".css")) return found;
  const loads = readFileSync(join(projectRoot, file), "utf8").matchAll(loadPattern);
  for (const [, atOnce, style, afterwards] of loads) {
    const name = atOnce ?? style ?? (later ? afterwards : undefined) ?? "";
    const path = name.startsWith("@/") ? name.slice(2) : normalize(join(dirname(file), name));
    const next = name.startsWith("@/") || name.startsWith(".") ? fileOf(path) : undefined;
    if (next && !next.startsWith("locales/")) loadedWith(next, later, found);
  }
  return found;
}
