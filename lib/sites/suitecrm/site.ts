import type { RecordKind } from "@/lib/views/page-reading";
import { createSite } from "../create-site";
import { readPages } from "../pages";

/** Modules of version 8 as its URLs write them; those of version 7 are the same with capitals and underscores. */
const modules: Readonly<Record<string, RecordKind>> = {
  opportunities: "deal",
  accounts: "account",
  contacts: "contact",
  leads: "lead",
  meetings: "activity",
  calls: "activity",
  tasks: "activity",
  cases: "ticket",
  quotes: "quote",
  "aos-quotes": "quote",
};

const legacyModules: Readonly<Record<string, RecordKind>> = {
  Opportunities: "deal",
  Accounts: "account",
  Contacts: "contact",
  Leads: "lead",
  Meetings: "activity",
  Calls: "activity",
  Tasks: "activity",
  Cases: "ticket",
  AOS_Quotes: "quote",
};

/** SuiteCRM 8 (`#/accounts/record/<id>`) and 7 (`index.php?module=…&action=DetailView&record=<id>`). */
export const suitecrm = createSite({
  id: "suitecrm",
  product: "SuiteCRM",
  type: "crm",
  hosts: /^[a-z0-9-]+\.suiteondemand\.com$/,
  shape:
    /#\/(?:opportunities|accounts|contacts|leads|meetings|calls|tasks|cases|quotes|aos-quotes)\/(?:record|edit)\/[0-9a-fA-F-]{20,}|#\/(?:opportunities|accounts|contacts|leads)\/(?:index|list)\b|\/index\.php\?(?=[^#]*\bmodule=[A-Z])(?=[^#]*\baction=(?:DetailView|ListView|EditView|index)\b)/,
  pages: [],
  readUrl: (url) =>
    readPages(url, [
      {
        at: /#\/(?<type>[a-z-]+)\/(?:record|edit)\/(?<id>[0-9a-fA-F-]{20,})(?:[/?]|$)/,
        view: "record",
        kind: modules,
      },
      { at: /#\/[a-z-]+\/(?:index|list)\b/, view: "list", guess: true },
      {
        at: /\/index\.php\?(?=[^#]*\bmodule=(?<type>[A-Za-z_]+))(?=[^#]*\baction=(?:DetailView|EditView)\b)(?=[^#]*\brecord=(?<id>[0-9a-fA-F-]+))/,
        view: "record",
        kind: legacyModules,
        guess: true,
      },
      {
        at: /\/index\.php\?(?=[^#]*\bmodule=)(?=[^#]*\baction=(?:ListView|index)\b)/,
        view: "list",
        guess: true,
      },
    ]),
});
