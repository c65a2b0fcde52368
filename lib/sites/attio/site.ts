import { createSite } from "../create-site";

/** Attio. Its paths are a guess. */
export const attio = createSite({
  id: "attio",
  product: "Attio",
  type: "crm",
  origins: ["https://app.attio.com"],
  hosts: /^app\.attio\.com$/,
  pages: [
    {
      at: /^\/[^/?#]+\/(?<type>person|company|deals)\/(?:record\/)?(?<id>[0-9a-f-]{36})(?:[/?#]|$)/,
      view: "record",
      kind: { person: "contact", company: "account", deals: "deal" },
      guess: true,
    },
    { at: /^\/[^/?#]+\/(?:people|companies|deals)(?:[/?#]|$)/, view: "list", guess: true },
  ],
});
