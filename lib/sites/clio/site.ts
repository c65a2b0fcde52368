import { createSite } from "../create-site";

/** Clio, for law firms: contacts, and matters, which have no kind here. */
export const clio = createSite({
  id: "clio",
  product: "Clio",
  type: "crm",
  origins: ["https://app.clio.com", "https://eu.app.clio.com"],
  hosts: /^(?:(?:eu|ca|au)\.)?app\.clio\.com$/,
  pages: [
    { at: /^\/nc\/?(?:\?[^#]*)?#\/contacts\/(?<id>\d+)(?:[/?]|$)/, view: "record", kind: "contact" },
    { at: /^\/nc\/?(?:\?[^#]*)?#\/matters\/(?<id>\d+)(?:[/?]|$)/, view: "record", guess: true },
    { at: /^\/nc\/?(?:\?[^#]*)?#\/(?:contacts|matters)(?:[/?]|$)/, view: "list", guess: true },
  ],
});
