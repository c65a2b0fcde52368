import { createSite } from "../create-site";

/** Zendesk's agent workspace, for those who sell and support. */
export const zendesk = createSite({
  id: "zendesk",
  product: "Zendesk",
  type: "crm",
  origins: ["https://*.zendesk.com"],
  hosts: /^(?!(?:www|support|developer|status)\.)[a-z0-9-]+\.zendesk\.com$/,
  area: /^\/agent(?:[/?#]|$)/,
  pages: [
    { at: /^\/agent\/tickets\/(?<id>\d+)(?:[/?#]|$)/, view: "record", kind: "ticket", guess: true },
    {
      at: /^\/agent\/(?<type>users|organizations)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: { users: "contact", organizations: "account" },
      guess: true,
    },
    { at: /^\/agent\/(?:filters|search|users|organizations)\b/, view: "list", guess: true },
  ],
});
