import { frameDocuments, readFirst } from "./document-reader";
import { type DocumentPlan, type FindingName, findingNames } from "./site";

/** One selector of a site's plan and what it finds now; null where it finds nothing. */
export interface SelectorFinding {
  readonly finding: FindingName;
  readonly css: string;
  readonly seen: string;
  readonly text: string | null;
}

/** What each selector of a plan finds in a document, and in its frames that the plan names. Reads, and changes nothing. */
export function inspectDocument(plan: DocumentPlan, root: Document): SelectorFinding[] {
  const roots = [root, ...frameDocuments(plan, root)];
  return findingNames.flatMap((finding) =>
    (plan[finding] ?? []).map((selector) => {
      const found = roots.map((one) => readFirst([selector], one)).find((one) => one !== null);
      return { finding, css: selector.css, seen: selector.seen, text: found?.text.slice(0, 400) ?? null };
    }),
  );
}
