import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Window } from "happy-dom";
import { readDocument } from "@/lib/sites/document-reader";
import { readPage, webUrl } from "@/lib/sites/read-page";
import { findSite } from "@/lib/sites/registry";
import type { Findings } from "@/lib/sites/site";

/**
 * Says what Cairn reads on a page, with the code of the extension: `npm run --silent site -- URL [--title TEXT]
 * [--html FILE]`. One line of JSON; an address is never printed, only whether there is one.
 */

const usage = "Usage: npm run --silent site -- URL [--title TEXT] [--html FILE]";

/** What a command line says when it can't be carried out: printed on standard error, exit status 1. */
class Unusable extends Error {}

/** A saved page as a document of its own: no script of it runs, nothing is fetched. */
function openPage(file: string, url: string): Document {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Unusable(`${file}: can't be read`);
  }
  const window = new Window({ url });
  // happy-dom's types describe the same interface as the browser's, by other names.
  return new window.DOMParser().parseFromString(decoded(bytes), "text/html") as unknown as Document;
}

/** A saved page's text, in the encoding that it declares at its beginning; in UTF-8 where it declares none. */
function decoded(bytes: Buffer): string {
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(
    bytes.toString("latin1", 0, 4096),
  )?.[1];
  try {
    return new TextDecoder(label ?? "utf-8").decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

function readArguments(): { address: string; title?: string; html?: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { title: { type: "string" }, html: { type: "string" } },
    });
    const [address, ...rest] = positionals;
    if (address !== undefined && rest.length === 0) return { address, ...values };
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
  throw new Unusable(usage);
}

/** The line that is printed for a page. */
function describePage(address: string, title: string | undefined, html: string | undefined): object {
  const url = URL.parse(address);
  if (!url)
    throw new Unusable(
      `${JSON.stringify(address)}: not a URL. Expected one such as https://app.hubspot.com/contacts/1/record/0-1/2`,
    );
  const page = webUrl(address);
  const site = page && findSite(page);
  const document = html === undefined || !page ? null : openPage(html, page.href);
  const findings: Findings = document && site?.document ? readDocument(site.document, document).findings : {};
  const reading = readPage(address, title ?? document?.title ?? "", findings);
  if (reading.site === null) return { site: null };
  const { site: id, product, view, kind, key, name, person, writing, guess } = reading;
  const described = person && { name: person.name, address: person.address !== null };
  return { site: id, product, view, kind, key, name, person: described, writing, guess };
}

try {
  const { address, title, html } = readArguments();
  console.log(JSON.stringify(describePage(address, title, html)));
} catch (error) {
  // A page that nests deeper than any browser builds ends the stack.
  if (error instanceof RangeError) console.error("The page nests too deep to be read");
  else if (error instanceof Unusable) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
