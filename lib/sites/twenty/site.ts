import { createSite } from "../create-site";

/** Twenty, hosted by its makers or by anyone. */
export const twenty = createSite({
  id: "twenty",
  product: "Twenty",
  type: "crm",
  origins: ["https://*.twenty.com"],
  hosts: /^(?!(?:www|docs|api)\.)[a-z0-9-]+\.twenty\.com$/,
  notHosts: /^(?:[a-z0-9-]+\.)?twenty\.com$/,
  shape:
    /^\/object\/(?:opportunity|person|company|task|note)\/[0-9a-fA-F-]{36}(?:[/?#]|$)|^\/objects\/(?:opportunities|people|companies|tasks|notes)\/?(?:[?#]|$)/,
  pages: [
    {
      at: /^\/object\/(?<type>[A-Za-z]+)\/(?<id>[0-9a-fA-F-]{36})(?:[/?#]|$)/,
      view: "record",
      kind: {
        opportunity: "deal",
        person: "contact",
        company: "account",
        task: "activity",
        note: "activity",
      },
    },
    { at: /^\/objects\/[A-Za-z]+(?:[/?#]|$)/, view: "list", guess: true },
  ],
});
