import { createSite } from "../create-site";

/** Atomic CRM, on anyone's server: a react-admin application, in the path or behind the hash. */
export const atomicCrm = createSite({
  id: "atomic-crm",
  product: "Atomic CRM",
  type: "crm",
  shape: /^\/(?:[\w.-]+\/){0,3}(?:(?:\?[^#]*)?#\/)?(?:contacts|companies|deals)\/\d+\/show(?:[/?#]|$)/,
  pages: [
    {
      at: /\/(?<type>contacts|companies|deals)\/(?<id>\d+)\/show(?:[/?#]|$)/,
      view: "record",
      kind: { contacts: "contact", companies: "account", deals: "deal" },
    },
  ],
});
