import { type PageReading, pageReading, unknownPage } from "@/lib/views/page-reading";
import { readPage, webUrl } from "./read-page";
import { findSite, registry } from "./registry";
import type { Findings, Site } from "./site";

/** A reading, and what went wrong where a site's own code failed: the page is then as good as unknown. */
export interface SafeReading {
  readonly reading: PageReading;
  readonly failure: { readonly site: string; readonly what: string } | null;
}

/** Longest that a reading may take, in milliseconds: patterns are linear and texts are cut, so none comes near it. */
const longestReadingMs = 200;

/**
 * `readPage` for a site that may throw or answer nonsense: a page of no known site then, and why. One that takes too
 * long by `nowMs`, the caller's clock, is named as well; its reading stands.
 */
export function readSafely(
  url: string,
  title: string,
  findings: Findings,
  sites: readonly Site[] = registry,
  nowMs: () => number = () => 0,
): SafeReading {
  try {
    const begunMs = nowMs();
    const read = pageReading.safeParse(readPage(url, title, findings, sites));
    const tookMs = Math.round(nowMs() - begunMs);
    const slow = tookMs > longestReadingMs ? failed(url, sites, `slow: ${tookMs} ms`).failure : null;
    if (read.success) return { reading: read.data, failure: slow };
    return failed(url, sites, `nonsense: ${read.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
  } catch (error) {
    return failed(url, sites, error instanceof Error ? error.name : "thrown");
  }
}

function failed(url: string, sites: readonly Site[], what: string): SafeReading {
  const page = webUrl(url);
  const site = page ? findSite(page, sites) : null;
  return { reading: unknownPage, failure: { site: site?.id ?? "unknown", what: what.slice(0, 300) } };
}
