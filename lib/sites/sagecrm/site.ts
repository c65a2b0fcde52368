import type { RecordKind } from "@/lib/views/page-reading";
import { createSite } from "../create-site";
import { keyOf, kindOf, otherPage } from "../pages";

/** `Key0` names the record in charge: `Key0=7` with `Key7=42` is opportunity 42. */
const contexts: Readonly<Record<string, RecordKind>> = {
  "1": "account",
  "2": "contact",
  "6": "activity",
  "7": "deal",
  "8": "ticket",
  "44": "lead",
};

/** Sage CRM, on a company's own server. Its URLs carry the session (`SID`), which is never read nor kept. */
export const sagecrm = createSite({
  id: "sagecrm",
  product: "Sage CRM",
  type: "crm",
  shape: /\/eware\.dll\/(?:do|go)\b/i,
  pages: [],
  readUrl: (url) => {
    const query = url.searchParams;
    const context = query.get("Key0");
    if (context === null || !/^\d+$/.test(context)) return otherPage;
    const key = query.get(`Key${context}`);
    if (key === null || !/^\d+$/.test(key)) return otherPage;
    return { ...otherPage, view: "record", kind: kindOf(contexts, context), key: keyOf(key) };
  },
});
