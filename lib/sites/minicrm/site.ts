import { createSite } from "../create-site";

/** MiniCRM. Its hosts were seen; where a record's id stands is a guess. */
export const minicrm = createSite({
  id: "minicrm",
  product: "MiniCRM",
  type: "crm",
  origins: ["https://*.minicrm.pl", "https://*.minicrm.hu", "https://*.minicrm.ro"],
  hosts: /^(?!www\.)[a-z0-9-]+\.minicrm\.(?:pl|hu|ro|io)$/,
  pages: [{ at: /#!?\/?(?:Project|Contact)[-/](?:\d+\/)?(?<id>\d+)(?:[/?]|$)/, view: "record", guess: true }],
});
