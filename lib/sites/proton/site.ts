import { createSite } from "../create-site";
import { protonCapture, protonDocument } from "./document";

const folder =
  "(?:inbox|all-mail|almost-all-mail|sent|all-sent|drafts|all-drafts|scheduled|snoozed|outbox|archive|starred|trash|spam|[A-Za-z0-9_=-]{20,})";

/** Proton Mail. A folder of one's own is a long id, like a conversation. */
export const proton = createSite({
  id: "proton",
  product: "Proton Mail",
  type: "mail",
  origins: ["https://mail.proton.me"],
  hosts: /^mail\.(?:proton\.me|protonmail\.com)$/,
  pages: [
    {
      at: new RegExp(`^/(?:u/\\d+/)?${folder}/(?<id>[A-Za-z0-9_=-]{6,})(?:/[A-Za-z0-9_=-]{6,})?/?(?:[?#]|$)`),
      view: "message",
    },
    { at: new RegExp(`^/(?:u/\\d+/)?${folder}/?(?:[?#]|$)`), view: "list" },
  ],
  document: protonDocument,
  capture: protonCapture,
});
