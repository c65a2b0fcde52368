import type { Site } from "../site";

/**
 * A page of no known site: nothing is read of it, and the one-click log works all the same. It is last in the
 * registry, so it owns whatever no other site does.
 */
export const generic: Site = {
  id: "generic",
  product: "",
  type: "crm",
  origins: [],
  owns: (url) => (url.protocol === "https:" || url.protocol === "http:" ? "shape" : null),
  read: () => ({ view: "other", kind: null, key: null, name: null, writing: null }),
  corner: { side: "right", topPercent: 50 },
};
