import { createSite } from "../create-site";

/** Infomaniak's mail, alone and in its kSuite. Its host was seen, the shape of a message's URL was not. */
export const infomaniak = createSite({
  id: "infomaniak",
  product: "Infomaniak Mail",
  type: "mail",
  origins: ["https://mail.infomaniak.com", "https://ksuite.infomaniak.com"],
  hosts: /^(?:ksuite|mail)\.infomaniak\.com$/,
  area: /^\/(?:(?:all|\d+)\/)?mail(?:[/?#]|$)|^\/?(?:[?#]|$)|^\/[0-9a-f-]{8,}|^\/\d+\/(?:inbox|drafts|sent|spam|trash|archives?)(?:[/?#]|$)/,
  pages: [
    { at: /\/(?:message|thread)s?\/(?<id>[\w@.-]{2,})(?:[/?#]|$)/, view: "message", guess: true },
    {
      at: /^\/(?:(?:all|\d+)\/)?mail\/[\w-]+\/[\w-]+\/(?<id>\d[\w@.-]*)(?:[/?#]|$)/,
      view: "message",
      guess: true,
    },
    { at: /^\/\d+\/(?!mail\b)[a-z]+\/(?<id>\d[\w@.-]*)(?:[/?#]|$)/, view: "message", guess: true },
    { at: /^\/\d+\/(?!mail\b)[a-z]+\/?(?:[?#]|$)/, view: "list", guess: true },
    { at: /^\/(?:(?:all|\d+)\/)?mail\/?(?:[?#]|$)|^\/?(?:[?#]|$)/, view: "list" },
    {
      at: /^\/(?:(?:all|\d+)\/)?mail(?:\/[\w-]+){1,2}\/?(?:[?#]|$)/,
      view: "list",
      guess: true,
    },
  ],
});
