import type { UrlPart, UrlTemplate } from "@/lib/model/taught-rule";
import { splitUrl } from "./url-parts";

/** What stands where an id stands on pages that show no record. */
const noRecord = new Set([
  "new",
  "create",
  "add",
  "edit",
  "list",
  "index",
  "search",
  "nouveau",
  "neu",
  "nuevo",
]);

/** Whether a text can be the id of a shape. Linear, whatever the text. */
export function isId(shape: "digits" | "hex" | "any", text: string): boolean {
  if (shape === "digits") return /^\d{1,30}$/.test(text);
  if (shape === "hex") return /^[0-9a-f-]{8,64}$/i.test(text);
  return text !== "" && text.length <= 300 && !noRecord.has(text.toLowerCase());
}

/** The id that a part holds: a text where the part is the id, `true` where it fits without one, null where not. */
function fit(part: UrlPart, text: string | undefined): string | true | null {
  if (text === undefined) return null;
  if (part.is === "any") return true;
  if (part.is === "text") return part.text === text ? true : null;
  return isId(part.shape, text) ? text : null;
}

/** The record's id in a URL of a taught page, or null where the URL is of another page. */
export function matchTemplate(template: UrlTemplate, url: URL): string | null {
  const parts = splitUrl(url);
  if (parts.path.length !== template.path.length) return null;
  if (template.hashPath.length > 0 && parts.hashPath.length !== template.hashPath.length) return null;
  const fits = [
    ...template.path.map((part, at) => fit(part, parts.path[at])),
    ...template.hashPath.map((part, at) => fit(part, parts.hashPath[at])),
    ...template.query.map(({ name, part }) => fit(part, parts.query.get(name))),
    ...template.hashQuery.map(({ name, part }) => fit(part, parts.hashQuery.get(name))),
  ];
  if (fits.includes(null)) return null;
  return fits.find((found) => typeof found === "string") ?? null;
}
