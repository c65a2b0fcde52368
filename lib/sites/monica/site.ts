import { createSite } from "../create-site";

/** Monica, on its makers' host or on anyone's server: people, and since version 5 contacts inside vaults. */
export const monica = createSite({
  id: "monica",
  product: "Monica",
  type: "crm",
  origins: ["https://app.monicahq.com"],
  hosts: /^(?:app|beta)\.monicahq\.com$/,
  shape: /^\/people\/h:[A-Za-z0-9]+(?:[/?#]|$)|^\/vaults\/[\w-]+\/contacts\/[\w-]{8,}(?:[/?#]|$)/,
  pages: [
    {
      at: /^\/(?:people\/(?!add\b|list\b)|vaults\/[\w-]+\/contacts\/(?!create\b))(?<id>[\w:-]+)(?:[/?#]|$)/,
      view: "record",
      kind: "contact",
      guess: true,
    },
    { at: /^\/(?:people|vaults\/[\w-]+\/contacts)\/?(?:[?#]|$)/, view: "list", guess: true },
  ],
});
