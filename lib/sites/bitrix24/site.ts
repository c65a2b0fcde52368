import { createSite } from "../create-site";

/** Bitrix24 in its many national domains. Its hosts were seen; the paths are a guess. */
export const bitrix24 = createSite({
  id: "bitrix24",
  product: "Bitrix24",
  type: "crm",
  origins: [
    "https://*.bitrix24.com",
    "https://*.bitrix24.eu",
    "https://*.bitrix24.fr",
    "https://*.bitrix24.de",
  ],
  hosts: /^(?!(?:www|helpdesk|apidocs|auth|network)\.)[a-z0-9-]+\.bitrix24\.(?:com|[a-z]{2}|com\.[a-z]{2})$/,
  pages: [
    {
      at: /^\/crm\/(?<type>lead|deal|contact|company|quote|activity)\/(?:details|show)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: {
        lead: "lead",
        deal: "deal",
        contact: "contact",
        company: "account",
        quote: "quote",
        activity: "activity",
      },
      guess: true,
    },
    { at: /^\/crm\/type\/7\/details\/(?<id>\d+)(?:[/?#]|$)/, view: "record", kind: "quote", guess: true },
    {
      at: /^\/crm\/(?:lead|deal|contact|company|quote|activity)(?:\/(?:list|kanban|category|calendar)(?:\/|\b)|\/?(?:[?#]|$))/,
      view: "list",
      guess: true,
    },
  ],
  document: {
    name: [{ css: "#pagetitle", take: "text", seen: "2021-12-02 task" }],
  },
});
