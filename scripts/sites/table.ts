import { registry } from "@/lib/sites/registry";
import type { Selector, Site } from "@/lib/sites/site";
import { crmPages, mailPages } from "@/tests/unit/sites/page-table";

/**
 * The table of supported sites, written from the adapters themselves and from the table of pages that the tests
 * prove them with: what stands in it is what is tested.
 */

const begin = "<!-- sites:begin (npm run sites-table) -->";
const end = "<!-- sites:end -->";
const typeNames = { mail: "webmail", crm: "CRM", calendar: "calendar, meeting", phone: "telephone" } as const;
const types = Object.keys(typeNames);
/** In the order in which a reader looks for them. */
const order = [
  "message",
  "compose",
  "list",
  "contact",
  "account",
  "deal",
  "lead",
  "quote",
  "ticket",
  "activity",
  "record",
];

function hostsOf(site: Site): string {
  const hosts = site.origins.map((origin) => origin.replace("https://", ""));
  const page = [...mailPages, ...crmPages].find(
    ([url, id]) => id === site.id && site.owns(new URL(url)) === "shape",
  );
  const anywhere = page || hosts.length === 0 ? ["any host, a guess until you confirm it"] : [];
  return [...hosts, ...anywhere].join(", ");
}

/** What the address tells, by the pages of the tests: certain first, then what is a guess. */
function pagesOf(site: Site): string {
  const certain = new Set<string>();
  const guessed = new Set<string>();
  for (const [url, id] of [...mailPages, ...crmPages]) {
    if (id !== site.id) continue;
    const { view, kind, guess } = site.read(new URL(url), "");
    if (view !== "other") (guess ? guessed : certain).add(view === "record" ? (kind ?? "record") : view);
  }
  const sorted = (names: Set<string>): string[] => order.filter((name) => names.has(name));
  const guesses = sorted(guessed).filter((name) => !certain.has(name));
  const parts = [sorted(certain).join(", "), guesses.length > 0 ? `*guess:* ${guesses.join(", ")}` : ""];
  return parts.filter(Boolean).join("; ") || "that it is open";
}

function seenOf(name: string, selectors: readonly Selector[] | undefined): string[] {
  if (!selectors || selectors.length === 0) return [];
  const days = selectors.map(({ seen }) => seen.slice(0, 10)).filter((day) => day !== "guess");
  const newest = days.sort().at(-1);
  return [newest ? `${name} (seen ${newest})` : `${name} (*guess*)`];
}

function documentOf(site: Site): string {
  const { name, personName, personAddress, reply } = site.document ?? {};
  return [
    ...(site.namesInTitle ? ["name (title)"] : []),
    ...seenOf("name", name),
    ...seenOf("person", personName),
    ...seenOf("address", personAddress),
    ...seenOf("reply or forward", reply),
  ].join(", ");
}

/** By what they are, and then by name: the registry's own order is that in which a URL is tried. */
const byTypeAndName = (a: Site, b: Site): number =>
  types.indexOf(a.type) - types.indexOf(b.type) || a.product.localeCompare(b.product, "en");

/** The table in Markdown. The practice workplace, which is Cairn's own, is not in it. */
export function sitesTable(): string {
  const sites = registry
    .filter((site) => site.id !== "generic" && !site.id.startsWith("practice"))
    .toSorted(byTypeAndName);
  const rows = sites.map((site) => [
    site.product,
    `\`${site.id}\``,
    typeNames[site.type],
    hostsOf(site),
    pagesOf(site),
    documentOf(site),
    site.capture ? "proposed" : "",
  ]);
  const head = ["product", "id", "what", "where", "read of its address", "read of its page", "sent messages"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A text with the table between its two marks. Throws where a mark is missing. */
export function withTable(text: string, table: string): string {
  const [before, rest] = text.split(begin, 2);
  const after = rest?.split(end, 2)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md: expected ${begin} and ${end}`);
  return `${before}${begin}\n${table}\n${end}${after}`;
}
