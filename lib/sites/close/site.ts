import { createSite } from "../create-site";

/** Close, where a lead is the company with its people. */
export const close = createSite({
  id: "close",
  product: "Close",
  type: "crm",
  origins: ["https://app.close.com"],
  hosts: /^app\.close\.(?:com|io)$/,
  pages: [
    { at: /^\/lead\/(?<id>lead_[A-Za-z0-9]+)(?:[/?#]|$)/, view: "record", kind: "lead" },
    { at: /^\/contact\/(?<id>cont_[A-Za-z0-9]+)(?:[/?#]|$)/, view: "record", kind: "contact", guess: true },
    { at: /^\/(?:leads|search|contacts|opportunities)(?:[/?#]|$)/, view: "list", guess: true },
  ],
});
