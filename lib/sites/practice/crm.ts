import type { RecordKind } from "@/lib/views/page-reading";
import type { Site, UrlReading } from "../site";
import { isPracticeHost } from "./host";

/** The CRM of the practice workplace: paths by pushState, and `#deal/<id>` for a record laid over another. */

const kinds: readonly RecordKind[] = ["account", "contact", "deal"];
const other: UrlReading = { view: "other", kind: null, key: null, name: null, writing: null };

function record(path: string): UrlReading | null {
  const [name, id] = path.split("/");
  const kind = kinds.find((kind) => kind === name);
  return kind && id ? { ...other, view: "record", kind, key: id } : null;
}

export const practiceCrm: Site = {
  id: "practice-crm",
  product: "Practice CRM",
  type: "crm",
  origins: [],
  owns: (url) => (isPracticeHost(url) && url.pathname.startsWith("/crm/") ? "host" : null),
  read: (url) =>
    record(url.hash.slice(1)) ?? record(url.pathname.slice("/crm/".length)) ?? { ...other, view: "list" },
  document: {
    watch: ["main"],
    name: [{ css: "[data-record][data-active='true'] h1", take: "text", seen: "2026-11-23 record" }],
    personName: [
      { css: "[data-record][data-active='true'] [data-person]", take: "text", seen: "2026-11-23 deal" },
    ],
    personAddress: [
      {
        css: "[data-record][data-active='true'] a[href^='mailto:']",
        take: { attribute: "href" },
        seen: "2026-11-23 contact, deal",
      },
    ],
  },
  corner: { side: "right", topPercent: 60 },
};
