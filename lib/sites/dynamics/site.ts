import type { RecordKind } from "@/lib/views/page-reading";
import { createSite } from "../create-site";
import { keyOf, kindOf, otherPage } from "../pages";
import type { UrlReading } from "../site";

const entities: Readonly<Record<string, RecordKind>> = {
  account: "account",
  contact: "contact",
  opportunity: "deal",
  lead: "lead",
  incident: "ticket",
  quote: "quote",
  task: "activity",
  phonecall: "activity",
  appointment: "activity",
  email: "activity",
  activitypointer: "activity",
};

/** `{GUID}`, `%7BGUID%7D` and `guid` are the same record. */
function plainGuid(text: string | null): string | null {
  return keyOf(text?.replaceAll(/[{}]/g, "").toLowerCase());
}

function readMain(url: URL): UrlReading {
  const query = url.searchParams;
  const key = plainGuid(query.get("id"));
  const entity = query.get("etn")?.toLowerCase();
  if (query.get("pagetype") === "entitylist") return { ...otherPage, view: "list" };
  if (query.get("pagetype") === "entityrecord" && key !== null)
    return { ...otherPage, view: "record", kind: kindOf(entities, entity), key };
  return otherPage;
}

/** Dynamics 365 in every region, and on a company's own server by the shape of its URLs. */
export const dynamics = createSite({
  id: "dynamics",
  product: "Dynamics 365",
  type: "crm",
  origins: ["https://*.dynamics.com"],
  hosts: /^[a-z0-9-]+\.crm\d*\.(?:dynamics\.com|microsoftdynamics\.us|dynamics\.cn|appsplatform\.us)$/,
  shape: /^\/[^?#]*main\.aspx\?(?=[^#]*\bpagetype=entity(?:record|list)\b)[^#]*\betn=/i,
  pages: [],
  readUrl: readMain,
  document: {
    name: [{ css: "#headerContainer h1", take: "text", seen: "2021-12-02 record" }],
    personAddress: [
      {
        css: "input[data-id='emailaddress1.fieldControl-mail-text-input']",
        take: "value",
        seen: "guess",
      },
    ],
  },
});
