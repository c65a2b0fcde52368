import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { inspectionName } from "@/lib/platform/page-inspection";
import { censorDocument } from "@/lib/sites/censor";
import { inspectDocument } from "@/lib/sites/inspect-document";
import type { DocumentPlan } from "@/lib/sites/site";

/**
 * Runs in a page only where a person asks what was read there, or where its reading failed: what each selector finds,
 * and the page censored. A file of its own, so that the script of every page stays small.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    [inspectionName]: (plan: DocumentPlan | null) => ({
      url: location.href.slice(0, 4000),
      title: document.title.slice(0, 300),
      selectors: plan ? inspectDocument(plan, document) : [],
      censored: censorDocument(document),
    }),
  });
});
