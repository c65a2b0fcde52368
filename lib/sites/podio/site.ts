import { createSite } from "../create-site";

/** Podio, where every app is the company's own: records without a known kind. */
export const podio = createSite({
  id: "podio",
  product: "Podio",
  type: "crm",
  origins: ["https://podio.com"],
  hosts: /^podio\.com$/,
  area: /^\/[^/?#]+\/[^/?#]+\/apps(?:[/?#]|$)/,
  pages: [
    {
      at: /^\/(?<id>[^/?#]+\/[^/?#]+\/apps\/[^/?#]+\/items\/\d+)(?:[/?#]|$)/,
      view: "record",
      guess: true,
    },
    { at: /^\/[^/?#]+\/[^/?#]+\/apps\/[^/?#]+\/?(?:[?#]|$)/, view: "list", guess: true },
  ],
});
