import { createSite } from "../create-site";

/** Sellsy: the `?_f=<view>&id=<n>` form and the paths. The marketing pages of the same host are not owned. */
export const sellsy = createSite({
  id: "sellsy",
  product: "Sellsy",
  type: "crm",
  origins: ["https://www.sellsy.com", "https://go.sellsy.com"],
  hosts: /^(?:www|go)\.sellsy\.(?:com|fr)$/,
  area: /^\/(?:index\.php)?\?(?=[^#]*\b_f=)|^\/(?:peoples?|compan(?:y|ies)|individuals?|document|opportunit(?:y|ies)|crm)(?:[/?#]|$)/,
  pages: [
    {
      at: /^\/(?:index\.php)?\?(?=[^#]*\b_f=(?<type>estimate|item|catalogue)[A-Za-z_]*)(?=(?:[^#]*&)?id=(?<id>\d+))/,
      view: "record",
      kind: { estimate: "quote" },
    },
    {
      at: /^\/(?:index\.php)?\?(?=[^#]*\b_f=(?<type>third|client|prospect|people|opportunit|task|ticket)?[A-Za-z_]*)(?=(?:[^#]*&)?id=(?<id>\d+))/,
      view: "record",
      kind: {
        third: "account",
        client: "account",
        prospect: "account",
        people: "contact",
        opportunit: "deal",
        task: "activity",
        ticket: "ticket",
      },
      guess: true,
    },
    {
      at: /^\/(?<type>peoples|people|companies|document\/estimate|document\/order|document\/invoice)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: {
        peoples: "contact",
        people: "contact",
        companies: "account",
        "document/estimate": "quote",
      },
    },
    {
      at: /^\/(?<type>individuals|opportunities)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: { individuals: "contact", opportunities: "deal" },
      guess: true,
    },
    {
      at: /^\/(?:peoples|people|companies|individuals|opportunities|document\/estimate)\/?(?:[?#]|$)/,
      view: "list",
      guess: true,
    },
  ],
});
