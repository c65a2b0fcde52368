import { createSite } from "../create-site";

/** noCRM.io, where everything is a lead. */
export const nocrm = createSite({
  id: "nocrm",
  product: "noCRM.io",
  type: "crm",
  origins: ["https://*.nocrm.io"],
  hosts: /^(?!(?:www|api|help|support|blog|academy)\.)[a-z0-9-]+\.nocrm\.io$/,
  pages: [
    { at: /^\/leads\/(?<id>\d+)(?:[/?#]|$)/, view: "record", kind: "lead" },
    { at: /^\/leads(?:[/?#]|$)/, view: "list", guess: true },
    { at: /^\/(?:prospects|pipelines?|todo)(?:[/?#]|$)/, view: "list", guess: true },
  ],
});
