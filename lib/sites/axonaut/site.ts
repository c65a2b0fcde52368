import { createSite } from "../create-site";

/** Axonaut. The path of its opportunities was not seen, so `opportunity` is a guess. */
export const axonaut = createSite({
  id: "axonaut",
  product: "Axonaut",
  type: "crm",
  origins: ["https://axonaut.com"],
  hosts: /^(?:www\.)?axonaut\.com$/,
  area: /^\/(?:business|dashboard)(?:[/?#]|$)/,
  pages: [
    {
      at: /^\/business\/(?<type>company|employee|invoice|quotation)\/show\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: { company: "account", employee: "contact", quotation: "quote" },
    },
    {
      at: /^\/business\/opportunity\/show\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: "deal",
      guess: true,
    },
    {
      at: /^\/business\/(?:company|employee|quotation|opportunity|invoice)(?:\/(?:index|list))?\/?(?:[?#]|$)/,
      view: "list",
      guess: true,
    },
  ],
});
