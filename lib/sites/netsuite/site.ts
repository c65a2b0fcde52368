import { createSite } from "../create-site";

const id = "[?&]id=(?<id>\\d+)";

/** NetSuite. Customers and contacts were seen; transactions and activities follow the same form, as a guess. */
export const netsuite = createSite({
  id: "netsuite",
  product: "NetSuite",
  type: "crm",
  origins: ["https://*.app.netsuite.com"],
  hosts: /^(?:[a-z0-9-]+\.app|system(?:\.[a-z0-9]+)?)\.netsuite\.com$/,
  pages: [
    {
      at: new RegExp(`^/app/common/entity/(?<type>[a-z]+)\\.nl(?=[^#]*${id})`),
      view: "record",
      kind: {
        custjob: "account",
        contact: "contact",
        lead: "lead",
        prospect: "account",
        customer: "account",
      },
    },
    {
      at: new RegExp(
        `^/app/(?:accounting/transactions|crm/calendar|crm/support)/(?<type>[a-z]+)\\.nl(?=[^#]*${id})`,
      ),
      view: "record",
      kind: {
        opprtnty: "deal",
        estimate: "quote",
        call: "activity",
        task: "activity",
        event: "activity",
        supportcase: "ticket",
      },
      guess: true,
    },
    { at: /^\/app\/common\/(?:entity\/[a-z]+list|search\/searchresults)\.nl/, view: "list", guess: true },
  ],
});
