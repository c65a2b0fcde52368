import { createSite } from "../create-site";

/**
 * Koban. Its host is known, the path of its records is not: ids are 24 hexadecimal digits in its interface, so one
 * in the URL is taken for a record, as a guess, and a word before it for its kind.
 */
export const koban = createSite({
  id: "koban",
  product: "Koban",
  type: "crm",
  origins: ["https://app-koban.com", "https://*.app-koban.com"],
  hosts: /^(?:[a-z0-9-]+\.)?app-koban\.com$/,
  area: /^\/(?!api\/)/,
  pages: [
    {
      at: /(?<type>third|company|account|contact|deal|opportunity|lead|action|quote|ticket)s?\b[\w/?=&#.-]{0,40}?\b(?<id>[0-9a-f]{24})(?![0-9a-f])/,
      view: "record",
      kind: {
        third: "account",
        company: "account",
        account: "account",
        contact: "contact",
        deal: "deal",
        opportunity: "deal",
        lead: "lead",
        action: "activity",
        quote: "quote",
        ticket: "ticket",
      },
      guess: true,
    },
    { at: /\b(?<id>[0-9a-f]{24})(?![0-9a-f])/, view: "record", guess: true },
  ],
});
