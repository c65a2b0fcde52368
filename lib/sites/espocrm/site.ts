import { createSite } from "../create-site";

const path = "^\\/(?:[\\w.-]+\\/){0,4}(?:index\\.php)?(?:\\?[^#]*)?";

/** EspoCRM: everything in the hash, as `#<Entity>/view/<id>`, on its makers' cloud or on anyone's server. */
export const espocrm = createSite({
  id: "espocrm",
  product: "EspoCRM",
  type: "crm",
  hosts: /^[a-z0-9-]+\.espocloud\.(?:com|eu)$/,
  shape: new RegExp(
    `${path}#(?:Opportunity|Account|Contact|Lead|Meeting|Call|Task|Case)/(?:view/[0-9a-z]{10,}|list\\b)`,
  ),
  pages: [
    {
      at: /#(?<type>[A-Z][A-Za-z]*)\/view\/(?<id>[0-9a-z]{10,})(?:[/?]|$)/,
      view: "record",
      kind: {
        Opportunity: "deal",
        Account: "account",
        Contact: "contact",
        Lead: "lead",
        Meeting: "activity",
        Call: "activity",
        Task: "activity",
        Case: "ticket",
        Quote: "quote",
      },
    },
    {
      at: /#(?:Opportunity|Account|Contact|Lead|Meeting|Call|Task|Case)(?:\/list\b|$)/,
      view: "list",
      guess: true,
    },
  ],
  document: {
    name: [
      { css: ".page-header .header-title .title", take: "text", seen: "guess" },
      { css: ".page-header h3 .title", take: "text", seen: "guess" },
    ],
    personAddress: [
      {
        css: ".field[data-name='emailAddress'] a[data-email-address]",
        take: { attribute: "data-email-address" },
        seen: "guess",
      },
    ],
  },
});
