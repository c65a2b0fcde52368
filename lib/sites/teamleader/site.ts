import { createSite } from "../create-site";

/** Teamleader Focus. Contacts and companies were seen; the others follow the same form, as a guess. */
export const teamleader = createSite({
  id: "teamleader",
  product: "Teamleader Focus",
  type: "crm",
  origins: ["https://focus.teamleader.eu"],
  hosts: /^(?:focus|app)\.teamleader\.eu$/,
  pages: [
    {
      at: /^\/(?<type>contact|company)_detail\.php\?(?:[^#]*&)?id=(?<id>\d+)/,
      view: "record",
      kind: { contact: "contact", company: "account" },
    },
    {
      at: /^\/(?<type>deal|sale|quotation|task|meeting|call|ticket)_detail\.php\?(?:[^#]*&)?id=(?<id>\d+)/,
      view: "record",
      kind: {
        deal: "deal",
        sale: "deal",
        quotation: "quote",
        task: "activity",
        meeting: "activity",
        call: "activity",
        ticket: "ticket",
      },
      guess: true,
    },
    { at: /^\/(?:contacts|companies|deals|sales|quotations)\.php(?:[?#]|$)/, view: "list", guess: true },
  ],
  document: {
    name: [{ css: ".container #title", take: "text", seen: "2021-12-02 record" }],
  },
});
