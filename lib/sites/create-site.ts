import { type PagePattern, placeOf, readPages } from "./pages";
import type { SafeCorner, Site, UrlReading } from "./site";

/** What most sites are: hosts, pages, and a way to read the name in the title. */
export interface SiteDeclaration
  extends Pick<Site, "id" | "product" | "type">,
    Partial<Pick<Site, "document" | "capture" | "notices" | "corner">> {
  /** Origins offered in Welcome and Settings. */
  readonly origins?: readonly string[];
  /** The whole hostname of the vendor's own hosts, whatever the port and whether http or https. */
  readonly hosts?: RegExp;
  /** Which places of those hosts are the product; without it, all. Others (a marketing site) are not owned. */
  readonly area?: RegExp;
  /** Hosts on which the shape means something else: the vendor's own site, its documentation. */
  readonly notHosts?: RegExp;
  /** Places that are known on any other host: a self-hosted product. What is read there is a guess. */
  readonly shape?: RegExp;
  readonly pages: readonly PagePattern[];
  /** The record's name in a title of known shape; called for records only. */
  readonly nameIn?: (title: string, reading: UrlReading) => string | null;
  /** The mailbox's owner in a title of known shape, by address or name. */
  readonly ownIn?: (title: string) => string | null;
  /** In place of `pages`, for URLs that patterns cannot say. */
  readonly readUrl?: (url: URL) => UrlReading;
}

/** Beside the scroll bar, a little under the middle: nothing that is pressed often stands there. */
const usualCorner: SafeCorner = { side: "right", topPercent: 60 };

/** The site that a declaration describes. */
export function createSite(declaration: SiteDeclaration): Site {
  const {
    id,
    product,
    type,
    origins = [],
    hosts,
    notHosts,
    area,
    shape,
    pages,
    nameIn,
    ownIn,
    readUrl,
  } = declaration;
  const readPlace = readUrl ?? ((url: URL) => readPages(url, pages));
  return {
    id,
    product,
    type,
    origins,
    owns: (url) => {
      if (hosts?.test(url.hostname)) return area === undefined || area.test(placeOf(url)) ? "host" : null;
      if (notHosts?.test(url.hostname)) return null;
      return shape?.test(placeOf(url)) ? "shape" : null;
    },
    read: (url, title) => {
      const reading = readPlace(url);
      if (ownIn) return { ...reading, own: ownIn(title) };
      if (!nameIn || reading.view !== "record") return reading;
      return { ...reading, name: nameIn(title, reading) };
    },
    namesInTitle: nameIn !== undefined,
    ...(declaration.document && { document: declaration.document }),
    ...(declaration.capture && { capture: declaration.capture }),
    // A telephone number is called from wherever it stands.
    notices: { telephone: true, ...declaration.notices },
    corner: declaration.corner ?? usualCorner,
  };
}
