import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";

/** A document of its own: no script of it runs, nothing is fetched. */
export function openHtml(html: string): Document {
  // happy-dom's types describe the same interface as the browser's, by other names.
  return new new Window().DOMParser().parseFromString(html, "text/html") as unknown as Document;
}

/** A dated page of `tests/fixtures/sites`, written by hand from what selectors rely on. */
export function openFixture(name: string): Document {
  return openHtml(readFileSync(join("tests/fixtures/sites", `${name}.html`), "utf8"));
}
