import type { RecordKind } from "@/lib/views/page-reading";
import { createSite } from "../create-site";
import { kindOf, otherPage } from "../pages";

const types: Readonly<Record<string, RecordKind>> = {
  contact: "contact",
  organisation: "account",
  organization: "account",
  opportunity: "deal",
  lead: "lead",
  task: "activity",
  event: "activity",
  quotation: "quote",
  ticket: "ticket",
};

const details = /^\/details\/(?<type>[A-Za-z]+)\/(?<id>\d+)(?:\/|$)/;

/** Insightly: a list whose `blade` parameter holds the record laid over it. */
export const insightly = createSite({
  id: "insightly",
  product: "Insightly",
  type: "crm",
  origins: ["https://crm.na1.insightly.com"],
  hosts: /^(?!(?:www|api|support|status)\.)[a-z0-9.-]+\.insightly\.com$/,
  pages: [],
  readUrl: (url) => {
    const blade = url.searchParams.get("blade");
    const found = details.exec(blade ?? url.pathname)?.groups;
    if (found?.id !== undefined) {
      const kind = kindOf(types, found.type?.toLowerCase());
      const reading = { ...otherPage, view: "record" as const, kind, key: found.id };
      return blade === null ? { ...reading, guess: true } : reading;
    }
    return url.pathname.startsWith("/list/") ? { ...otherPage, view: "list" } : otherPage;
  },
});
