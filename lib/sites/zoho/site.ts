import { createSite } from "../create-site";

/** Zoho CRM in every data centre. A module of one's own (`CustomModule<n>`) is a record of no known kind. */
export const zoho = createSite({
  id: "zoho",
  product: "Zoho CRM",
  type: "crm",
  origins: [
    "https://crm.zoho.com",
    "https://crm.zoho.eu",
    "https://crm.zoho.in",
    "https://crm.zoho.com.au",
    "https://crm.zoho.jp",
  ],
  hosts: /^crm(?:sandbox|plus)?\.(?:zoho\.(?:com|eu|in|com\.au|com\.cn|jp|sa|ca|uk|ae)|zohocloud\.ca)$/,
  area: /^\/crm(?:[/?#]|$)/,
  pages: [
    {
      at: /^\/crm\/(?:[\w-]+\/)?tab\/(?<type>[A-Za-z0-9_]+)\/(?<id>\d{6,})(?:[/?#]|$)/,
      view: "record",
      kind: {
        Potentials: "deal",
        Deals: "deal",
        Leads: "lead",
        Contacts: "contact",
        Accounts: "account",
        Quotes: "quote",
        Tasks: "activity",
        Events: "activity",
        Calls: "activity",
        Activities: "activity",
        Cases: "ticket",
      },
    },
    { at: /^\/crm\/(?:[\w-]+\/)?tab\/[A-Za-z0-9_]+\/custom-view\/\d+/, view: "list" },
    {
      at: /^\/crm\/(?:[\w-]+\/)?tab\/(?!Home\b)[A-Z][A-Za-z0-9_]*(?:\/(?:list|kanban))?\/?(?:[?#]|$)/,
      view: "list",
      guess: true,
    },
  ],
});
