import { generic } from "./generic/site";
import { knownSites } from "./known-sites";
import { practiceCrm } from "./practice/crm";
import { practiceMeeting } from "./practice/meeting";
import { practiceMail } from "./practice/mail";
import { roundcube } from "./roundcube/site";
import type { Site } from "./site";

/** Every site that Cairn knows. The generic one is last: it owns whatever no other does. */
export const registry: readonly Site[] = [
  ...knownSites,
  roundcube,
  practiceMail,
  practiceCrm,
  practiceMeeting,
  generic,
];

/** The site of a URL: one certain of its host first, else the first that knows the shape. Null for no web page. */
export function findSite(url: URL, sites: readonly Site[] = registry): Site | null {
  return (
    sites.find((site) => claimOf(site, url) === "host") ??
    sites.find((site) => claimOf(site, url) === "shape") ??
    null
  );
}

/** A site that fails over a URL does not own it: the others are asked all the same. */
function claimOf(site: Site, url: URL): ReturnType<Site["owns"]> {
  try {
    return site.owns(url);
  } catch {
    return null;
  }
}

/** The site with this id, or null for one that this version does not know. */
export function siteById(id: string, sites: readonly Site[] = registry): Site | null {
  return sites.find((site) => site.id === id) ?? null;
}
