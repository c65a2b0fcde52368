/**
 * A page on screen, made fit to be sent: its structure and the attributes that selectors rely on stay, everything
 * that a person wrote is masked. So a broken page can be shown without showing a customer.
 */

/** Elements whose content is never structure: left out whole. */
const leftOut = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "link",
  "meta",
  "base",
  "iframe",
  "frame",
  "object",
  "embed",
  "canvas",
  "video",
  "audio",
  "picture",
  "img",
]);
/** Drawn, not read: kept as an empty element. */
const emptied = new Set(["svg", "math"]);

/** Attributes whose values say what an element is; all others keep their name only. */
const keptValues = new Set([
  "class",
  "role",
  "type",
  "dir",
  "lang",
  "for",
  "rel",
  "tabindex",
  "colspan",
  "rowspan",
]);
const testNames =
  /^(?:data-test-?id|data-selenium-test|data-qa|data-cy|data-extension-id|data-action|data-layer-for|data-card-type)$/;

/** A value that can hold a name, an address or a number of someone: masked even in a kept attribute. */
const plainToken = /^[a-zA-Z_:-][\w:.-]{0,60}$/;
const mayIdentify = /@|\d{5,}|%40/;

/** Most elements that are written; a page of 50,000 is no report that anyone reads. */
export const mostElements = 5000;

/** Letters become `x`, digits `0`; spaces and marks stay, so that the shape of a text can be seen. At most 40 units. */
export function maskText(text: string): string {
  return text
    .slice(0, 40)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\p{L}\p{M}*/gu, "x")
    .replaceAll(/\p{N}/gu, "0")
    .replaceAll(/[^x0 .,;:@/()|–—·-]/gu, "x");
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function keptTokens(value: string): string {
  return value
    .split(/\s+/)
    .filter((token) => plainToken.test(token) && !mayIdentify.test(token))
    .slice(0, 20)
    .join(" ");
}

function attributeText({ name, value }: Attr): string {
  if (!/^[a-z][\w:.-]{0,60}$/i.test(name) || name.startsWith("on") || name === "style") return "";
  if (keptValues.has(name) || testNames.test(name)) return ` ${name}="${escapeText(keptTokens(value))}"`;
  // Ids and the rest carry numbers and names of people: their kind shows, not their text.
  return ` ${name}="${escapeText(maskText(value))}"`;
}

/** Deepest nesting that is written. */
const deepest = 200;

interface Budget {
  left: number;
  depth: number;
}

function elementText(element: Element, budget: Budget): string {
  const tag = element.localName;
  if (leftOut.has(tag) || budget.left <= 0 || budget.depth >= deepest || !/^[a-z][\w-]{0,40}$/.test(tag))
    return "";
  budget.left--;
  const open = `<${tag}${[...element.attributes].map(attributeText).join("")}>`;
  if (emptied.has(tag)) return `${open}</${tag}>`;
  budget.depth++;
  const inside = [...element.childNodes].map((node) => nodeText(node, budget)).join("");
  budget.depth--;
  return `${open}${inside}</${tag}>`;
}

function nodeText(node: Node, budget: Budget): string {
  if (node.nodeType === 3) return escapeText(maskText(node.nodeValue ?? ""));
  return node.nodeType === 1 ? elementText(node as Element, budget) : "";
}

/** The censored HTML of a document's body, at most `mostElements` elements of it. Reads, and changes nothing. */
export function censorDocument(document: Document): string {
  const root = document.body as HTMLElement | null;
  return root ? elementText(root, { left: mostElements, depth: 0 }) : "";
}
