/**
 * Query parameters that say which page it is. Only these are kept: whatever else a URL carries (sessions, tokens,
 * search words, trackers) has some other name, and a list of what to drop would always miss one.
 */
const keptParameters = new Set([
  "_action",
  "_f",
  "_mbox",
  "_task",
  "_uid",
  "act",
  "action",
  "app",
  "appid",
  "blade",
  "cids",
  "eid",
  "etn",
  "folder",
  "id",
  "itemid",
  "menu_id",
  "model",
  "module",
  "pagetype",
  "record",
  "socid",
  "track_id",
  "uid",
  "view",
  "view_type",
]);

/** Sage CRM's `Key0=7&Key7=42`. */
const numberedKey = /^key\d{1,3}$/;

/** A value that names a page: no words, no token with dots and a signature, not long. */
const plainValue = /^[\p{L}\p{N}_:{}/.%=+!-]{1,300}$/u;
const webToken = /^[\w-]{10,}\.[\w-]{10,}\.[\w-]*$/;

function isKeptName(name: string): boolean {
  const lower = name.toLowerCase();
  return keptParameters.has(lower) || numberedKey.test(lower);
}

/** Zimbra's plain client opens a message by a search for its number: no words. */
const itemSearch = (name: string, value: string): boolean => name === "sq" && /^item:[\w:-]+$/.test(value);

function cleanParameters(query: string): string {
  const kept = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(query))
    if ((isKeptName(name) || itemSearch(name, value)) && plainValue.test(value) && !webToken.test(value))
      kept.append(name, value);
  return kept.toString();
}

const searchSegment = /^(?:advanced-)?(?:search|recherche|suche|find|query)$/i;
const secretSegment = /^(?:token|session|sessions|auth|oauth|sso|invite|magic|reset|password|signin|login)$/i;

/** Long and without words: an id, or a secret. Kept only where the page's reading says that it is its key. */
const longOpaque = 40;

function isKeptSegment(segment: string, key: string | null): boolean {
  let text = segment;
  try {
    text = decodeURIComponent(segment);
  } catch {
    return false;
  }
  if (key !== null && (text === key || key.split("/").includes(text))) return true;
  return (
    !text.includes("@") &&
    !/\s/.test(text) &&
    !webToken.test(text) &&
    !/^\(.*\)$/.test(text) &&
    text.length < longOpaque
  );
}

/** A path without path parameters (`;jsessionid=…`), addresses, tokens, and what was searched for. */
function cleanPath(path: string, key: string | null): string {
  const kept: string[] = [];
  const segments = path.split("/").map((segment) => segment.split(";")[0] ?? "");
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at] ?? "";
    if (secretSegment.test(segment)) {
      kept.push(segment);
      break;
    }
    if (searchSegment.test(segment)) {
      // A record opened from a search: the last segment is the record, what is between are the words.
      const last = segments.at(-1) ?? "";
      const opened =
        key !== null && at < segments.length - 1 && isKeptSegment(last, key) && last.includes(key);
      kept.push(...(opened ? ["all", last] : [segment]));
      break;
    }
    if (isKeptSegment(segment, key)) kept.push(segment);
  }
  return kept.join("/");
}

/** `#/path?query`, `#a=b&c=d`, `#!!&app=…`: cleaned like the rest; plain anchors stay when they are no secret. */
function cleanHash(hash: string, key: string | null): string {
  const text = hash.slice(1);
  if (text === "") return "";
  const bang = /^!{0,2}&?/.exec(text)?.[0] ?? "";
  const rest = text.slice(bang.length);
  if (/^[^/?]*=/.test(rest)) {
    const parameters = cleanParameters(rest);
    return parameters === "" ? "" : `#${bang}${parameters}`;
  }
  const [path = "", query = ""] = rest.split("?", 2);
  const parameters = cleanParameters(query);
  // Where the first segments went, the next must not be read as a bang.
  const kept = cleanPath(path, key).replace(/^[!&]+/, "");
  // What is left must not read as parameters that were never looked at.
  if (/^[^/?]*=/.test(kept)) return "";
  const cleaned = kept + (parameters === "" ? "" : `?${parameters}`);
  return cleaned === "" ? "" : `#${bang}${cleaned}`;
}

/**
 * A URL as it may be stored: where the page is, without user name, session, token, search words or address. `key` is
 * the key that the page's reading gave, the one long text that may stay. Null for what is no web address.
 */
export function cleanUrl(address: string, key: string | null = null): string | null {
  const url = URL.parse(address.slice(0, 4000));
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const query = cleanParameters(url.search);
  const path = cleanPath(url.pathname, key);
  const cleaned = `${url.origin}${path.startsWith("/") ? path : `/${path}`}${query === "" ? "" : `?${query}`}${cleanHash(url.hash, key)}`;
  // Written as a browser writes it: a segment that became `.` is none.
  return URL.parse(cleaned)?.href ?? null;
}
