import type { SiteView } from "@/lib/views/site";

/** The products that most salespeople look for, offered before the others. */
const oftenUsed = ["gmail", "outlook", "salesforce", "hubspot", "pipedrive", "dynamics"];

/** How many sites are in sight before a name is typed. */
const inSight = 6;

function rank(site: SiteView): number {
  const product = site.product.toLowerCase();
  const index = oftenUsed.findIndex((name) => product.includes(name));
  return index < 0 ? oftenUsed.length : index;
}

export interface OfferedSites {
  /** Where Cairn is switched on: always in sight. */
  on: SiteView[];
  /** What the typed words find, or the most used while none are typed. */
  found: SiteView[];
  /** How many more there are than shown. */
  more: number;
}

/** The sites to show for what was typed: by product or address, any of the words' parts. */
export function offeredSites(sites: readonly SiteView[], typed: string): OfferedSites {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const on = sites.filter((site) => site.enabled || site.managed);
  const matching = sites
    .filter((site) => !on.includes(site))
    .filter((site) => words.every((word) => `${site.product} ${site.origin}`.toLowerCase().includes(word)))
    .sort((one, other) => rank(one) - rank(other) || one.product.localeCompare(other.product));
  // Before a name is typed each product stands once, by its first address.
  const found =
    words.length > 0
      ? matching.slice(0, inSight * 2)
      : matching
          .filter((site, index) => matching.findIndex(({ product }) => product === site.product) === index)
          .slice(0, inSight);
  return { on, found, more: matching.length - found.length };
}
