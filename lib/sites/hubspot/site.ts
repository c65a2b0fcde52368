import type { RecordKind } from "@/lib/views/page-reading";
import { createSite } from "../create-site";

/** Object type ids of HubSpot's URLs. Custom objects (`2-<n>`), products and the rest have no kind here. */
const objectTypes: Readonly<Record<string, RecordKind>> = {
  "0-1": "contact",
  "0-2": "account",
  "0-3": "deal",
  "0-5": "ticket",
  "0-14": "quote",
  "0-18": "activity",
  "0-27": "activity",
  "0-46": "activity",
  "0-47": "activity",
  "0-48": "activity",
  "0-49": "activity",
  "0-116": "activity",
  "0-136": "lead",
};

/** HubSpot in every data region (`app-eu1`, `app-na2`, `app-ap1` …). */
export const hubspot = createSite({
  id: "hubspot",
  product: "HubSpot",
  type: "crm",
  origins: ["https://app.hubspot.com", "https://app-eu1.hubspot.com", "https://app-na2.hubspot.com"],
  hosts: /^app(?:-[a-z]{2,4}\d*)?\.hubspot\.com$/,
  pages: [
    {
      at: /^\/contacts\/\d+\/record\/(?<type>\d+-\d+)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: objectTypes,
    },
    {
      at: /^\/contacts\/\d+\/(?<type>contact|company|deal|ticket)\/(?<id>\d+)(?:[/?#]|$)/,
      view: "record",
      kind: { contact: "contact", company: "account", deal: "deal", ticket: "ticket" },
    },
    { at: /^\/[^?#]*\/ticket\/(?<id>\d+)(?:\/thread|[/?#]|$)/, view: "record", kind: "ticket" },
    { at: /^\/contacts\/\d+\/objects\/\d+-\d+(?:[/?#]|$)/, view: "list" },
    {
      at: /^\/contacts\/\d+\/(?:contacts|companies|deals|tickets|tasks)(?:[/?#]|$)/,
      view: "list",
      guess: true,
    },
    { at: /^\/tasks\/\d+(?:[/?#]|$)/, view: "list", guess: true },
  ],
  document: {
    name: [{ css: "[data-selenium-test='highlightTitle']", take: "text", seen: "2026-04-03 record" }],
  },
});
