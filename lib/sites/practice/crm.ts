import type { RecordKind } from "@/lib/views/page-reading";
import type { Site, UrlReading } from "../site";
import { isPracticeHost } from "./host";

/**
 * The CRM of the practice workplace (tests/workplace/crm), with the four ways in which real ones navigate: paths
 * by pushState, records in the hash, in the query beside a list, and in tabs that no URL tells.
 */

const kinds: readonly RecordKind[] = ["account", "contact", "deal"];
const list: UrlReading = { view: "list", kind: null, key: null, name: null, writing: null };

function record(name: string | null | undefined, key: string | null | undefined): UrlReading | null {
  const kind = kinds.find((kind) => kind === name);
  return kind && key ? { ...list, view: "record", kind, key } : null;
}

const shown = "[data-record-kind][data-record-id]";

export const practiceCrm: Site = {
  id: "practice-crm",
  product: "Practice CRM",
  type: "crm",
  origins: [],
  owns: (url) => (isPracticeHost(url) && url.pathname.startsWith("/crm/") ? "host" : null),
  read: (url) => {
    const inHash = url.hash.slice(1).split("/");
    const inPath = url.pathname.split("/").slice(2);
    return (
      record(inHash[0], inHash[1]) ??
      record(url.searchParams.get("kind"), url.searchParams.get("id")) ??
      record(inPath[0], inPath[1]) ??
      list
    );
  },
  document: {
    watch: ["main"],
    key: [{ css: shown, take: { attribute: "data-record-id" }, seen: "2026-11-23 record" }],
    kind: [{ css: shown, take: { attribute: "data-record-kind" }, seen: "2026-11-23 record" }],
    name: [{ css: "[data-record-name]", take: { attribute: "data-record-name" }, seen: "2026-11-23 record" }],
    account: [
      {
        css: `${shown} a[data-related='account']`,
        take: { name: "", address: "href" },
        seen: "2026-11-23 deal, contact",
      },
    ],
    contact: [
      {
        css: `${shown} a[data-related='contact']`,
        take: { name: "", address: "href" },
        seen: "2026-11-23 deal",
      },
    ],
    personName: [
      { css: `${shown} [data-address]`, take: { attribute: "data-name" }, seen: "2026-11-23 contact" },
    ],
    personAddress: [
      { css: `${shown} [data-address]`, take: { attribute: "data-address" }, seen: "2026-11-23 contact" },
    ],
  },
  notices: {
    telephone: true,
    of: [{ css: shown, take: { attribute: "data-record-id" }, seen: "2026-11-23 deal" }],
    stage: [{ css: `${shown} [data-stage]`, take: { attribute: "data-stage" }, seen: "2026-11-23 deal" }],
    acts: [
      {
        what: "call-in",
        press: ["button[data-log-call='in']"],
        form: ["form[data-call]"],
        seen: "2026-11-23 contact",
      },
      {
        what: "call-out",
        press: ["button[data-log-call='out']"],
        form: ["form[data-call]"],
        seen: "2026-11-23 contact",
      },
    ],
  },
  corner: { side: "right", topPercent: 60 },
};
