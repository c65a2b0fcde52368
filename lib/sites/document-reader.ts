import { type DocumentPlan, type FindingName, type Findings, type Selector } from "./site";

/**
 * Carries out a document plan: the only code of the sites room that runs in a page. It reads what the plan
 * declares and nothing else, and never throws, whatever the page or the plan is.
 */

/** Longest text taken of one element, or of every one together, and the most elements looked at for one selector. */
export const longestText = 300;
const longestOfEvery = 2000;
const mostElements = 100;

/** What a plan found, and the elements in which it stood: the same text in the same element may be an old one. */
export interface DocumentReading {
  readonly findings: Findings;
  readonly elements: Readonly<Partial<Record<FindingName, Element>>>;
}

interface Found {
  readonly text: string;
  readonly element: Element;
}

/** The text of an element, walked node by node so that a huge one costs no more than its first 300 characters. */
function textOf(element: Element, deep: boolean): string {
  if (!deep)
    return [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : "")).join(" ");
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = "";
  while (text.length < 4 * longestText && walker.nextNode()) text += walker.currentNode.nodeValue;
  return text;
}

function take(element: Element, how: Selector["take"]): string {
  if (how === "value") return "value" in element ? String(element.value) : "";
  if (typeof how === "string") return textOf(element, how === "text");
  if ("attribute" in how) return element.getAttribute(how.attribute) ?? "";
  if ("address" in how) {
    const address = element.getAttribute(how.address) ?? "";
    // No attribute has the empty name: a link's name is its text.
    const name = (element.getAttribute(how.name) ?? textOf(element, true))
      .slice(0, 120)
      .replaceAll(/["\\<>]/g, " ");
    return address && `"${name}" <${address}>`;
  }
  return element.textContent?.includes(how.marker) ? how.marker : "";
}

/** The first text that one of the selectors finds under a root, and where. Selectors are tried in their order. */
export function readFirst(selectors: readonly Selector[] | undefined, root: ParentNode): Found | null {
  for (const { css, take: how, every } of selectors ?? []) {
    try {
      const texts = new Map<string, Element>();
      const most = every ? longestOfEvery : longestText;
      let left = mostElements;
      for (const element of root.querySelectorAll(css)) {
        const text = take(element, how)
          .slice(0, 4 * most)
          .replace(/\s+/g, " ")
          .trim()
          .slice(0, most);
        if (text && !texts.has(text)) texts.set(text, element);
        if (--left === 0 || (text && !every)) break;
      }
      for (const [, element] of texts) return { text: [...texts.keys()].join(", ").slice(0, most), element };
    } catch {
      // A selector that this browser does not know finds nothing.
    }
  }
  return null;
}

function readOne(plan: DocumentPlan, root: Document): DocumentReading {
  const findings: Findings = {};
  const elements: Partial<Record<FindingName, Element>> = {};
  for (const key of Object.keys(plan)) {
    if (key === "frames" || key === "watch") continue;
    // What a plan has beside these two are the findings that it asks for.
    const name = key as FindingName;
    const found = readFirst(plan[name], root);
    if (!found) continue;
    findings[name] = found.text;
    elements[name] = found.element;
  }
  return { findings, elements };
}

/** The documents of the plan's frames that may be read: those of the same origin. */
export function frameDocuments(plan: DocumentPlan, root: Document): Document[] {
  return (plan.frames ?? []).flatMap((css) => {
    try {
      const frame = root.querySelector(css);
      const inside =
        frame && "contentDocument" in frame ? (frame as HTMLIFrameElement).contentDocument : null;
      return inside ? [inside] : [];
    } catch {
      return [];
    }
  });
}

/** What the plan finds in a document; where nobody and nothing is named there, in the first frame that names one. */
export function readDocument(plan: DocumentPlan, root: Document): DocumentReading {
  const top = readOne(plan, root);
  const { key, name, personName, personAddress } = top.findings;
  if (key ?? name ?? personName ?? personAddress) return top;
  for (const inside of frameDocuments(plan, root)) {
    const { findings, elements } = readOne(plan, inside);
    if (Object.keys(findings).length > 0) {
      return { findings: { ...findings, frameUrl: inside.URL.slice(0, 4000) }, elements };
    }
  }
  return top;
}
