import { createSite } from "../create-site";

/** HighLevel, and agencies' own hosts for it by the shape of its URLs. */
export const highlevel = createSite({
  id: "highlevel",
  product: "HighLevel",
  type: "crm",
  origins: ["https://app.gohighlevel.com"],
  hosts: /^app\.(?:gohighlevel|leadconnectorhq)\.com$/,
  shape: /^\/v2\/location\/[A-Za-z0-9]{10,40}\/(?:contacts|opportunities)\//,
  pages: [
    {
      at: /^\/v2\/location\/[^/?#]+\/contacts\/detail\/(?<id>[^/?#]+)/,
      view: "record",
      kind: "contact",
    },
    {
      at: /^\/v2\/location\/[^/?#]+\/(?:contacts|opportunities)(?:[/?#]|$)/,
      view: "list",
      guess: true,
    },
  ],
});
