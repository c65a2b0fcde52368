import { createSite } from "../create-site";

/** Vtiger and what was made from it: `index.php?module=…&view=Detail&record=<n>`, on anyone's server. */
export const vtiger = createSite({
  id: "vtiger",
  product: "Vtiger",
  type: "crm",
  hosts: /^[a-z0-9-]+\.od\d+\.vtiger\.com$/,
  shape: /\/index\.php\?(?=[^#]*\bmodule=[A-Z])(?![^#]*\baction=)(?=[^#]*\bview=(?:Detail|List)\b)/,
  pages: [
    {
      at: /\/index\.php\?(?=[^#]*\bmodule=(?<type>[A-Za-z]+))(?=[^#]*\bview=Detail\b)(?=[^#]*\brecord=(?<id>\d+))/,
      view: "record",
      kind: {
        Accounts: "account",
        Contacts: "contact",
        Leads: "lead",
        Potentials: "deal",
        Quotes: "quote",
        HelpDesk: "ticket",
        Calendar: "activity",
        Events: "activity",
      },
      guess: true,
    },
    { at: /\/index\.php\?(?=[^#]*\bmodule=)(?=[^#]*\bview=List\b)/, view: "list", guess: true },
  ],
});
