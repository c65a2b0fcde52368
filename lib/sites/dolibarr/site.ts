import { createSite } from "../create-site";

/** Dolibarr, on anyone's server: one PHP page a kind of card. Quotes were seen; the others are a guess. */
export const dolibarr = createSite({
  id: "dolibarr",
  product: "Dolibarr",
  type: "crm",
  hosts: /^[a-z0-9.-]+\.dolicloud\.com$/,
  shape:
    /\/(?:comm\/propal|societe|contact|comm\/action|projet|ticket)\/(?:card\.php\?(?:[^#]*&)?(?:socid|id|track_id)=|list\.php)|\/comm\/card\.php\?(?:[^#]*&)?(?:socid|id)=\d/,
  pages: [
    { at: /\/comm\/propal\/card\.php\?(?:[^#]*&)?id=(?<id>\d+)/, view: "record", kind: "quote" },
    {
      at: /\/(?:societe|comm)\/card\.php\?(?:[^#]*&)?(?:socid|id)=(?<id>\d+)/,
      view: "record",
      kind: "account",
      guess: true,
    },
    {
      at: /\/(?<type>contact|comm\/action|projet|ticket)\/card\.php\?(?:[^#]*&)?(?:id|track_id)=(?<id>\w+)/,
      view: "record",
      kind: { contact: "contact", "comm/action": "activity", projet: "deal", ticket: "ticket" },
      guess: true,
    },
    {
      at: /\/(?:comm\/propal|societe|contact|comm\/action|projet|ticket)\/list\.php/,
      view: "list",
      guess: true,
    },
  ],
});
