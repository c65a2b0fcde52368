import { createSite } from "../create-site";

/** SugarCRM in the vendor's cloud, by its hash. */
export const sugarcrm = createSite({
  id: "sugarcrm",
  product: "SugarCRM",
  type: "crm",
  origins: ["https://*.sugarondemand.com"],
  hosts: /^[a-z0-9-]+\.sugarondemand\.com$/,
  pages: [
    {
      at: /#(?<type>[A-Z][A-Za-z]+)\/(?<id>[0-9a-f]{8}-[0-9a-f-]{20,})(?:[/?]|$)/,
      view: "record",
      kind: {
        Opportunities: "deal",
        Accounts: "account",
        Contacts: "contact",
        Leads: "lead",
        Meetings: "activity",
        Calls: "activity",
        Tasks: "activity",
        Cases: "ticket",
        Quotes: "quote",
      },
      guess: true,
    },
    { at: /#(?:Opportunities|Accounts|Contacts|Leads)(?:[/?]|$)/, view: "list", guess: true },
  ],
});
