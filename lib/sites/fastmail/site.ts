import { createSite } from "../create-site";

/** Fastmail. Its paths are a guess. */
export const fastmail = createSite({
  id: "fastmail",
  product: "Fastmail",
  type: "mail",
  origins: ["https://app.fastmail.com"],
  hosts: /^(?:app|beta)\.fastmail\.com$/,
  area: /^\/mail(?:[/?#]|$)/,
  pages: [
    { at: /^\/mail\/compose\b/, view: "compose", guess: true },
    { at: /^\/mail\/[^/?#]+\/(?:[^/?#]+\.)?(?<id>[A-Z][\w-]{8,})(?:[/?#]|$)/, view: "message", guess: true },
    { at: /^\/mail(?:\/[^/?#]+)?\/?(?:[?#]|$)/, view: "list", guess: true },
  ],
});
