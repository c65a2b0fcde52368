import type { DocumentReading } from "@/lib/sites/document-reader";
import type { FindingName, Findings } from "@/lib/sites/site";

/** After this long a text that never changed is taken for the new page's own, in milliseconds. */
export const staleForMs = 3000;

/**
 * The findings of a reading, `sinceMs` after the URL changed, without those that still stand as they stood
 * before: the same text in the same element. They are the former customer's until the page has drawn the next.
 */
export function withoutStale(now: DocumentReading, before: DocumentReading, sinceMs: number): Findings {
  if (sinceMs >= staleForMs) return now.findings;
  const isStale = (name: FindingName) =>
    now.findings[name] === before.findings[name] && now.elements[name] === before.elements[name];
  const kept: Findings = {};
  for (const key of Object.keys(now.elements)) {
    // Each element stands under the finding that it gave.
    const name = key as FindingName;
    const text = now.findings[name];
    if (text && !isStale(name)) kept[name] = text;
  }
  const { frameUrl } = now.findings;
  if (frameUrl !== undefined && Object.keys(kept).length > 0) kept.frameUrl = frameUrl;
  return kept;
}
