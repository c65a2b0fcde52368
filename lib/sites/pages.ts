import type { PageView, Writing } from "@/lib/views/on-screen";
import type { RecordKind } from "@/lib/views/page-reading";
import type { UrlReading } from "./site";

/** One kind of page of a site, as data: where it is and what it shows. */
export interface PagePattern {
  /**
   * Over the path, query and hash together (`/a/b?c=d#e`). Groups read here: `id` (the key) and `type`. Written
   * without nested repetition, so that no URL makes it slow.
   */
  readonly at: RegExp;
  readonly view: PageView;
  /** The kind of the record, or a table of kinds by the group `type`; null or absent where it is none of ours. */
  readonly kind?: RecordKind | Readonly<Record<string, RecordKind>>;
  readonly writing?: Writing;
  /** Inferred, never seen on a real page nor in code that reads one. */
  readonly guess?: true;
}

/** A page of a known site that shows no record and no message. */
export const otherPage: UrlReading = { view: "other", kind: null, key: null, name: null, writing: null };

/** Longest key that is kept, in characters. A longer one is no record's id. */
const longestKey = 300;

/** What patterns are matched against: the URL without its host. Cut at 4,000 characters. */
export function placeOf(url: URL): string {
  return (url.pathname + url.search + url.hash).slice(0, 4000);
}

/** A part of a URL as it is meant: percent signs decoded where that is possible. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The kind that a table gives for a name, whatever the name (`constructor` included); null for none. */
export function kindOf(
  kinds: RecordKind | Readonly<Record<string, RecordKind>> | undefined,
  type: string | undefined,
): RecordKind | null {
  if (typeof kinds === "string") return kinds;
  return kinds && type !== undefined && Object.hasOwn(kinds, type) ? (kinds[type] ?? null) : null;
}

/** A usable key: decoded, not empty and not too long; else null. */
export function keyOf(part: string | null | undefined): string | null {
  const key = decodePart(part ?? "").trim();
  return key !== "" && key.length <= longestKey ? key : null;
}

/** What the first pattern that fits says of a URL; `otherPage` where none does. */
export function readPages(url: URL, pages: readonly PagePattern[]): UrlReading {
  const place = placeOf(url);
  for (const page of pages) {
    const groups = page.at.exec(place);
    if (!groups) continue;
    const { id, type } = groups.groups ?? {};
    return {
      view: page.view,
      kind: page.view === "record" ? kindOf(page.kind, type) : null,
      key: keyOf(id),
      name: null,
      writing: page.writing ?? null,
      ...(page.guess && { guess: true }),
    };
  }
  return otherPage;
}
