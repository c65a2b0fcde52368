import { type PageReading, type RecordKind, recordKind, unknownPage } from "@/lib/views/page-reading";
import type { Writing } from "@/lib/views/on-screen";
import { cleanText } from "./clean-text";
import { nameOf, type MailPerson, readMailPeople, readMailPerson } from "./mail-address";
import { findSite, registry } from "./registry";
import type { Findings, Site, UrlReading } from "./site";

/** Letters, digits and marks that mean the same with and without their percent sign (RFC 3986, 2.3). */
const needlesslyEncoded = /%(?:2[DE]|5F|7E|3\d|[46][1-9A-F]|[57][0-9A])/gi;

/**
 * A web address, or null for what is none. Written in one way: a host without the dot that may end it, and no letter
 * as a percent sign and two digits.
 */
export function webUrl(text: string): URL | null {
  const plain = text.slice(0, 4000).replaceAll(needlesslyEncoded, (code) => decodeURIComponent(code));
  const url = URL.parse(plain);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (url.hostname.endsWith(".")) url.hostname = url.hostname.slice(0, -1);
  return url;
}

/** What the frame's own URL says, where a preview stands in a frame of the same origin. */
function frameReading(site: Site, top: URL, frameUrl: string | undefined): UrlReading | null {
  const url = frameUrl === undefined ? null : webUrl(frameUrl);
  if (!url || url.origin !== top.origin || site.owns(url) === null) return null;
  const reading = site.read(url, "");
  return reading.view === "message" || reading.view === "record" ? reading : null;
}

/** Where the URL names no record, the one that the document names: a tab inside the page. */
function inPlace(reading: UrlReading, findings: Findings): UrlReading {
  const key = cleanText(findings.key ?? "");
  if (reading.key !== null || reading.view === "compose" || key === "") return reading;
  const kind = recordKind.safeParse(findings.kind);
  return kind.success ? { ...reading, view: "record", kind: kind.data, key } : reading;
}

function writingOf(reading: UrlReading, findings: Findings): Writing | null {
  if (reading.writing !== null) return reading.writing;
  // An answer may be written under the message that it answers.
  if (reading.view !== "compose" && reading.view !== "message") return null;
  if (findings.forward !== undefined) return "forward";
  if (findings.reply !== undefined) return "reply";
  return reading.view === "compose" ? "new" : null;
}

function personOf(findings: Findings, own: string): PageReading["person"] {
  const isOther = ({ name, address }: MailPerson): boolean =>
    own === "" || (address !== own && name?.toLowerCase() !== own);
  const nobody = { name: null, address: null };
  const named = [readMailPerson(findings.personName ?? "")].find(isOther) ?? nobody;
  const addressed = readMailPeople(findings.personAddress ?? "").find(isOther) ?? nobody;
  const address = addressed.address ?? named.address;
  const name = named.name ?? addressed.name ?? nameOf(address);
  return name === null && address === null ? null : { name, address };
}

/** Everyone else whose address the page's message names. */
function othersOf(findings: Findings, own: string, person: PageReading["person"]): string[] {
  const addresses = readMailPeople(findings.personAddress ?? "").flatMap(({ address }) => address ?? []);
  return [...new Set(addresses)]
    .filter((address) => address !== own && address !== person?.address)
    .slice(0, 60);
}

/** The record of a kind that a link of the page leads to: its key by the site's own reading of the address. */
function linked(site: Site, page: URL, field: string | undefined, kind: RecordKind): PageReading["account"] {
  const parts = /^(?:"([^"]*)" )?<([^<>]*)>$/.exec(field ?? "");
  const url = parts ? URL.parse(parts[2] ?? "", page) : null;
  const there = url && site.owns(url) ? site.read(url, "") : null;
  const name = cleanText(parts?.[1] ?? (url ? "" : (field ?? ""))) || null;
  const key = there?.kind === kind ? (there.key?.slice(0, 300) ?? null) : null;
  return name === null && key === null ? undefined : { key, name };
}

/**
 * What one page shows: its URL first, its title second, what its document plan found last. Never throws; a page
 * of no known site gives `unknownPage`.
 */
export function readPage(
  url: string,
  title: string,
  findings: Findings,
  sites: readonly Site[] = registry,
): PageReading {
  const page = webUrl(url);
  const site = page && findSite(page, sites);
  if (!page || !site || site.id === "generic") return unknownPage;
  const top = site.read(page, cleanText(title));
  const reading = inPlace(frameReading(site, page, findings.frameUrl) ?? top, findings);
  const name = cleanText(findings.name ?? reading.name ?? "");
  const own = reading.own?.toLowerCase() ?? "";
  const person = personOf(findings, own);
  const others = othersOf(findings, own, person);
  const isRecord = reading.view === "record" && reading.kind !== "account";
  const account = isRecord ? linked(site, page, findings.account, "account") : undefined;
  const contact =
    isRecord && reading.kind !== "contact" ? linked(site, page, findings.contact, "contact") : undefined;
  return {
    site: site.id,
    product: site.product,
    view: reading.view,
    kind: reading.kind,
    key: reading.key?.slice(0, 300) ?? null,
    name: name === "" ? null : name,
    person,
    ...(others.length > 0 && { others }),
    ...(account && { account }),
    ...(contact && { contact }),
    writing: writingOf(reading, findings),
    guess: site.owns(page) === "shape" || reading.guess === true,
  };
}
