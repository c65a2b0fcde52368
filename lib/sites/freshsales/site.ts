import { createSite } from "../create-site";

/** Freshsales, in the suite of Freshworks and on its older host. */
export const freshsales = createSite({
  id: "freshsales",
  product: "Freshsales",
  type: "crm",
  origins: ["https://*.myfreshworks.com"],
  hosts: /^(?!www\.)[a-z0-9-]+\.(?:myfreshworks\.com|freshsales\.io)$/,
  area: /^\/crm\/sales(?:[/?#]|$)|^\/(?:contacts|leads|deals|sales_accounts)(?:[/?#]|$)/,
  pages: [
    {
      at: /^\/crm\/sales\/(?<type>contacts|accounts|deals)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: { contacts: "contact", accounts: "account", deals: "deal" },
    },
    {
      at: /^\/(?:crm\/sales\/)?(?<type>contacts|leads|deals|sales_accounts)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: { contacts: "contact", leads: "lead", deals: "deal", sales_accounts: "account" },
      guess: true,
    },
    {
      at: /^\/(?:crm\/sales\/)?(?:contacts|leads|deals|accounts|sales_accounts)(?:\/view\/\d+)?\/?(?:[?#]|$)/,
      view: "list",
      guess: true,
    },
  ],
});
