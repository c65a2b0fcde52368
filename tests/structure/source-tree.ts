import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
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
