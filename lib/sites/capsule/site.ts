import { createSite } from "../create-site";

/** Capsule. Its host was seen; the paths are a guess. A party is a person or an organisation. */
export const capsule = createSite({
  id: "capsule",
  product: "Capsule",
  type: "crm",
  origins: ["https://*.capsulecrm.com"],
  hosts: /^(?!(?:www|api|support|developer)\.)[a-z0-9-]+\.capsulecrm\.com$/,
  pages: [
    {
      at: /^\/(?<type>party|opportunity|kase|project|task)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: { party: "contact", opportunity: "deal", task: "activity" },
      guess: true,
    },
    {
      at: /^\/(?:parties|people|organisations|opportunities|kases|projects|tasks|calendar)(?:[/?#]|$)/,
      view: "list",
      guess: true,
    },
  ],
});
