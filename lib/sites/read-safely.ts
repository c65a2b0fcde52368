import { type PageReading, pageReading, unknownPage } from "@/lib/views/page-reading";
import { readPage, webUrl } from "./read-page";
import { findSite, registry } from "./registry";
import type { Findings, Site } from "./site";

/** A reading, and what went wrong where a site's own code failed: the page is then as good as unknown. */
export interface SafeReading {
  readonly reading: PageReading;
  readonly failure: { readonly site: string; readonly what: string } | null;
}

/** `readPage` for a site that may throw or answer nonsense. Gives a page of no known site then, and says why. */
export function readSafely(
  url: string,
  title: string,
  findings: Findings,
  sites: readonly Site[] = registry,
): SafeReading {
  try {
    const read = pageReading.safeParse(readPage(url, title, findings, sites));
    if (read.success) return { reading: read.data, failure: null };
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
