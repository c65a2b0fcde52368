import { decodePart } from "../pages";

/** A URL taken apart, in the order in which it is read. Segments and values are decoded; empty segments are left out. */
export interface UrlParts {
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  readonly hashPath: readonly string[];
  readonly hashQuery: ReadonlyMap<string, string>;
}

const segments = (path: string): string[] => path.split("/").filter(Boolean).map(decodePart);

/** The parts of a URL; a hash counts as a path with a query (`#/deal/5?tab=x`) or as parameters (`#id=5&model=x`). */
export function splitUrl(url: URL): UrlParts {
  const hash = url.hash.slice(1, 4000);
  const isParameters = /^[^/?]*=/.test(hash);
  const [path = "", query = ""] = isParameters ? ["", hash] : hash.split("?", 2);
  return {
    path: segments(url.pathname),
    query: new Map(url.searchParams),
    hashPath: segments(path),
    hashQuery: new Map(new URLSearchParams(query)),
  };
}
