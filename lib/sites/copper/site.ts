import { createSite } from "../create-site";

/** Copper: everything behind `app#`. */
export const copper = createSite({
  id: "copper",
  product: "Copper",
  type: "crm",
  origins: ["https://app.copper.com"],
  hosts: /^app\.(?:copper|prosperworks)\.com$/,
  pages: [
    {
      at: /^\/companies\/\d+\/app\/?(?:\?[^#]*)?#\/(?<type>people|person|contact|organization|deal|company|opportunity|lead)\/(?<id>\d+)(?:[/?]|$)/,
      view: "record",
      kind: {
        people: "contact",
        person: "contact",
        contact: "contact",
        organization: "account",
        company: "account",
        deal: "deal",
        opportunity: "deal",
        lead: "lead",
      },
    },
    {
      at: /^\/companies\/\d+\/app\/?(?:\?[^#]*)?#\/(?:browse|list|people|organizations|opportunities|leads)(?:[/?]|$)/,
      view: "list",
      guess: true,
    },
  ],
});
