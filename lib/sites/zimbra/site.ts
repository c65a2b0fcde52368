import { createSite } from "../create-site";
import { zimbraCapture, zimbraDocument } from "./document";

/**
 * Zimbra, on anyone's server (OVH, Free, universities). Its classic client keeps one URL for most of what it
 * shows; the links that it gives out, its plain client and its modern one name the message.
 */
export const zimbra = createSite({
  id: "zimbra",
  product: "Zimbra",
  type: "mail",
  origins: ["https://zimbra1.mail.ovh.net"],
  hosts: /^zimbra\d*\.(?:mail\.ovh\.net|free\.fr)$/,
  shape: /^\/(?:zimbra|modern)(?:[/?#]|$)/,
  pages: [
    { at: /^\/zimbra\/mail\?(?:[^#]*&)?view=compose\b/, view: "compose", writing: "new" },
    { at: /^\/zimbra\/h\/search\?(?=[^#]*\baction=compose\b)/, view: "compose", guess: true },
    {
      at: /^\/zimbra\/mail\?(?=[^#]*\bview=msg\b)(?=(?:[^#]*&)?id=(?<id>[\w:-]+))/,
      view: "message",
    },
    {
      at: /^\/zimbra\/h\/search\?(?=[^#]*\baction=(?:view|rowView)\b)(?=[^#]*\bsq=item(?::|%3A)(?<id>[\w:-]+))/,
      view: "message",
    },
    {
      at: /^\/modern\/email\/[^/?#]+\/(?:message|conversation)\/(?<id>[\w:-]+)/,
      view: "message",
      guess: true,
    },
    { at: /^\/modern\/email\/new\b/, view: "compose", writing: "new", guess: true },
    { at: /^\/(?:zimbra\/(?:mail|h\/search)?|modern\/email(?:\/[^/?#]+)?)\/?(?:[?#]|$)/, view: "list" },
  ],
  document: zimbraDocument,
  capture: zimbraCapture,
});
