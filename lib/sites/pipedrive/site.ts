import { createSite } from "../create-site";

const contactSuffix = " - contact details";

/** Pipedrive, on a company's own host or on `app`. */
export const pipedrive = createSite({
  id: "pipedrive",
  product: "Pipedrive",
  type: "crm",
  origins: ["https://*.pipedrive.com"],
  hosts:
    /^(?!(?:www|support|developers|docs|community|marketplace|oauth|api|academy|learn)\.)[a-z0-9-]+\.pipedrive\.com$/,
  pages: [
    {
      at: /^\/(?<type>deal|person|organization)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: { deal: "deal", person: "contact", organization: "account" },
    },
    { at: /^\/leads\/inbox\/(?<id>[0-9a-fA-F-]{36})(?:[/?#]|$)/, view: "record", kind: "lead" },
    { at: /^\/activities\/(?<id>\d+)(?:[/?#]|$)/, view: "record", kind: "activity" },
    { at: /^\/activities\/list(?:[/?#]|$)/, view: "list" },
    {
      at: /^\/(?:activities|leads|pipeline|deals|persons|organizations|contacts)(?:[/?#]|$)/,
      view: "list",
      guess: true,
    },
  ],
  nameIn: (title, reading) =>
    reading.kind === "contact" && title.endsWith(contactSuffix)
      ? title.slice(0, -contactSuffix.length).trim() || null
      : null,
});
