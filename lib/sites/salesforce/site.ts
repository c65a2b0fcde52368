import type { RecordKind } from "@/lib/views/page-reading";
import { createSite } from "../create-site";
import { kindOf, readPages } from "../pages";

const objects: Readonly<Record<string, RecordKind>> = {
  Account: "account",
  Contact: "contact",
  Opportunity: "deal",
  Lead: "lead",
  Case: "ticket",
  Task: "activity",
  Event: "activity",
  Quote: "quote",
};

/** The first three characters of an id name its object, where the URL does not. */
const prefixes: Readonly<Record<string, RecordKind>> = {
  "001": "account",
  "003": "contact",
  "006": "deal",
  "00Q": "lead",
  "00T": "activity",
  "00U": "activity",
  "0Q0": "quote",
  "500": "ticket",
};

const id = "(?<id>[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)";

/**
 * `<name> | <object's label> | Salesforce`, the label in the person's language. While it loads the title is
 * `Lightning Experience | Salesforce`; a name may hold a bar itself.
 */
function nameInTitle(title: string): string | null {
  const parts = title.split(" | ");
  if (parts.at(-1)?.trim() !== "Salesforce" || parts.length < 3) return null;
  const name = parts.slice(0, -2).join(" | ").trim();
  return name === "" ? null : name;
}

/** Salesforce: Lightning with and without the object in the URL, classic by the id's prefix, sandboxes. */
export const salesforce = createSite({
  id: "salesforce",
  product: "Salesforce",
  type: "crm",
  origins: ["https://*.lightning.force.com", "https://*.my.salesforce.com"],
  hosts:
    /^(?!(?:www|login|test|help|developer|trailhead|appexchange|status|trust|admin)\.)[a-z0-9.-]+\.(?:lightning\.force|salesforce)\.com$/,
  pages: [],
  readUrl: (url) => {
    const reading = readPages(url, [
      {
        at: new RegExp(
          `^/lightning/r/(?:(?<type>[A-Za-z][A-Za-z0-9_]*)/)?${id}/(?:view|edit|related)(?:[/?#]|$)`,
        ),
        view: "record",
        kind: objects,
      },
      { at: /^\/lightning\/o\/[A-Za-z0-9_]+\/(?:list|home)(?:[/?#]|$)/, view: "list" },
      {
        at: new RegExp(`^/(?=(?:001|003|006|00Q|00T|00U|0Q0|500|701))${id}(?:/e)?(?:[?#]|/?$)`),
        view: "record",
      },
      // Lightning's first address, and a record in the classic console.
      {
        at: new RegExp(`^/one/one\\.app(?:\\?[^#]*)?#/(?:sObject|r/[A-Za-z]\\w*)/${id}/(?:view|edit)`),
        view: "record",
        guess: true,
      },
      { at: new RegExp(`^/console(?:\\?[^#]*)?#(?:/|%2F)${id}(?:$|[?%])`, "i"), view: "record", guess: true },
      { at: /^\/lightning\/o\/[A-Za-z0-9_]+\/\w+(?:[/?#]|$)/, view: "list", guess: true },
      { at: /^\/(?:001|003|006|00Q|00T|00U|0Q0|500|701)(?:\/o)?(?:[?#]|\/?$)/, view: "list", guess: true },
    ]);
    if (reading.view !== "record" || reading.kind !== null) return reading;
    return { ...reading, kind: kindOf(prefixes, reading.key?.slice(0, 3)) };
  },
  nameIn: nameInTitle,
  document: {
    name: [
      {
        css: ".windowViewMode-normal .highlights lightning-formatted-text[slot='primaryField']",
        take: "text",
        seen: "guess",
      },
    ],
  },
});
