import { createSite } from "../create-site";

/** monday.com: an item of a board laid over it. What a board holds is the company's own choice. */
export const monday = createSite({
  id: "monday",
  product: "monday CRM",
  type: "crm",
  origins: ["https://*.monday.com"],
  hosts: /^(?!(?:www|auth|support|developer|community|api|status|forms|view)\.)[a-z0-9-]+\.monday\.com$/,
  pages: [
    { at: /^\/boards\/\d+(?:\/views\/\d+)?\/pulses\/(?<id>\d+)(?:[/?#]|$)/, view: "record", guess: true },
    { at: /^\/boards\/\d+(?:\/views\/\d+)?\/?(?:[?#]|$)/, view: "list", guess: true },
  ],
});
