import type { UrlPart, UrlTemplate } from "@/lib/model/taught-rule";
import { isId } from "./template";
import { splitUrl } from "./url-parts";

/** One place where two URLs may differ. */
interface Place {
  readonly where: "path" | "query" | "hashPath" | "hashQuery";
  /** Segment's index, or parameter's name. */
  readonly at: number | string;
  readonly first: string;
  readonly second: string;
}

const idName = /^(?:id|key|record|uid|ref|num|no|nr)$|id$/i;
const secretName = /^s?id$|sess|token|auth|csrf|sig|nonce|time|stamp|cache/i;

/** Parameters that say which page it is, when both URLs carry them with the same value. */
const pageName =
  /^(?:_?action|_?task|_f|app|class|controller|do|entity|etn|menu|model|module|object|op|page|pagetype|r|route|screen|section|tab|type|view)$/i;

const shapeOf = (first: string, second: string): "digits" | "hex" | "any" =>
  (["digits", "hex"] as const).find((shape) => isId(shape, first) && isId(shape, second)) ?? "any";

/** How much a place that differs looks like an id: 0 for not at all. */
function likeness({ at, first, second }: Place): number {
  if (!isId("any", first) || !isId("any", second)) return 0;
  if (typeof at === "string" && at !== "id" && secretName.test(at)) return 0;
  const shape = shapeOf(first, second);
  const byText = shape === "any" ? (/\d/.test(first) && /\d/.test(second) ? 2 : 1) : 3;
  // Of two segments the later one: what stands before it is what it belongs to.
  if (typeof at === "number") return byText + at / 100;
  return idName.test(at) ? byText + 2 : byText - 1;
}

/** A text that may be shared: not an address, not a session, not long. */
const isPlain = (text: string): boolean => text.length < 40 && /^[\p{L}\p{N}_.:+!-]*$/u.test(text);

function paired(where: Place["where"], first: readonly string[], second: readonly string[]): Place[] {
  return first.map((text, at) => ({ where, at, first: text, second: second[at] ?? "" }));
}

function named(
  where: Place["where"],
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): Place[] {
  return [...first]
    .filter(([name]) => second.has(name) && name.length <= 100)
    .map(([name, text]) => ({ where, at: name, first: text, second: second.get(name) ?? "" }));
}

function placesOf(first: URL, second: URL): Place[] | null {
  const [one, two] = [splitUrl(first), splitUrl(second)];
  if (one.path.length !== two.path.length || one.hashPath.length !== two.hashPath.length) return null;
  if (one.path.length > 20 || one.hashPath.length > 20) return null;
  return [
    ...paired("path", one.path, two.path),
    ...paired("hashPath", one.hashPath, two.hashPath),
    ...named("query", one.query, two.query),
    ...named("hashQuery", one.hashQuery, two.hashQuery),
  ];
}

function templateOf(places: readonly Place[], id: Place): UrlTemplate {
  const partOf = (place: Place): UrlPart => {
    if (place === id) return { is: "id", shape: shapeOf(id.first, id.second) };
    return place.first === place.second && isPlain(place.first)
      ? { is: "text", text: place.first }
      : { is: "any" };
  };
  const segments = (where: Place["where"]) => places.filter((place) => place.where === where).map(partOf);
  const parameters = (where: Place["where"]) =>
    places
      .filter((place) => place.where === where)
      .filter((place) => place === id || (place.first === place.second && pageName.test(String(place.at))))
      .map((place) => ({ name: String(place.at), part: partOf(place) }))
      .filter(({ part }) => part.is !== "any")
      .slice(0, 10);
  // Without a part of the page in it, a hash is an anchor, and says nothing.
  const hashPath = id.where.startsWith("hash") ? segments("hashPath") : [];
  return { path: segments("path"), query: parameters("query"), hashPath, hashQuery: parameters("hashQuery") };
}

/** Why two URLs give no rule: the same page twice, pages built differently, or nothing in them that names a record. */
export type TemplateRefusal = "same-page" | "different-shape" | "no-id";

/** Where the id of a record stands, told from the URLs of two records of the same kind. */
export function proposeTemplate(first: URL, second: URL): UrlTemplate | TemplateRefusal {
  const places = placesOf(first, second);
  if (places === null) return "different-shape";
  const differing = places.filter((place) => place.first !== place.second);
  if (differing.length === 0) return first.href === second.href ? "same-page" : "no-id";
  const best = differing.reduce((left, right) => (likeness(right) > likeness(left) ? right : left));
  return likeness(best) > 0 ? templateOf(places, best) : "no-id";
}
