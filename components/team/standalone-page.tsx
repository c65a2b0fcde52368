import { type ComponentChildren, render } from "preact";
import type { Language } from "@/lib/model/settings";
import { LanguageProvider } from "../i18n/language";

const style = `
body{font:15px/1.5 system-ui,sans-serif;color:#22262a;background:#fff;max-width:44rem;margin:2rem auto;padding:0 1rem}
h1{font-size:24px}h2,h3{font-size:18px;margin-bottom:4px}p,dd{overflow-wrap:anywhere;white-space:pre-line}
dl{margin:0}.summary-line{display:grid;grid-template-columns:2fr 3fr;gap:4px 12px;padding:6px 0;border-bottom:1px solid #e4e0d8}
dt{font-weight:600}dd{margin:0}.quiet,.struck{color:#565c63}.struck{font-style:italic}
.summary-comment{border-inline-start:2px solid #84898e;padding-inline-start:8px}
@media print{body{margin:0}section{break-inside:avoid}}`;

/** Nothing is loaded and nothing runs, whatever the words in it are. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Something drawn as a page of its own: no script, no network, printable; a reader needs no Cairn. The browser writes
 * the markup from the drawn nodes, so words of a person stay words.
 */
export function standalonePage(title: string, language: Language, content: ComponentChildren): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = language;
  const head = (name: string, attributes: Record<string, string>, text = "") => {
    const element = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    page.head.append(element);
  };
  head("meta", { "http-equiv": "Content-Security-Policy", content: policy });
  head("meta", { name: "viewport", content: "width=device-width" });
  head("style", {}, style);
  const place = document.createElement("div");
  render(<LanguageProvider language={language}>{content}</LanguageProvider>, place);
  page.body.append(page.importNode(place, true));
  render(null, place);
  const charset = '<meta charset="utf-8">';
  return `<!doctype html>\n${page.documentElement.outerHTML.replace("<head>", `<head>${charset}`)}\n`;
}
