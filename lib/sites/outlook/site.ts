import { createSite } from "../create-site";
import { keyOf, otherPage } from "../pages";
import type { UrlReading } from "../site";
import { outlookCapture, outlookDocument } from "./document";

const folders = /^(?:inbox|sentitems|drafts|archive|junkemail|deleteditems|outbox|notes|favorites|AAMk|AQMk)/;

/** The parts of `/mail/[account/]…`: the account is a number or an address, and is not read. */
function mailParts(url: URL): string[] {
  const parts = url.pathname.split("/").filter(Boolean).slice(1);
  return /^\d+$|@|%40/i.test(parts[0] ?? "") ? parts.slice(1) : parts;
}

function readMail(url: URL): UrlReading {
  const parts = mailParts(url);
  if (parts[0] === "deeplink") {
    if (parts[1] === "compose") return { ...otherPage, view: "compose", writing: parts[2] ? null : "new" };
    if (parts[1] === "read") return { ...otherPage, view: "message", key: keyOf(parts[2]), guess: true };
    return otherPage;
  }
  if (parts[0] === "compose") return { ...otherPage, view: "compose", guess: true };
  const at = parts.indexOf("id");
  if (at > 0 && parts[at + 1] !== undefined)
    return { ...otherPage, view: "message", key: keyOf(parts[at + 1]) };
  if (parts.length === 0 || parts[0] === "search" || folders.test(parts[0] ?? ""))
    return { ...otherPage, view: "list" };
  return parts[0] === "options" || parts[0] === "settings" ? otherPage : { ...otherPage, view: "list" };
}

/** The permanent link of an item, as other programs make it. */
function readOwa(url: URL): UrlReading {
  const query = url.searchParams;
  const item = keyOf(query.get("ItemID"));
  if (item !== null) return { ...otherPage, view: "message", key: item };
  if (query.get("path")?.startsWith("/mail/action/compose"))
    return { ...otherPage, view: "compose", writing: "new", guess: true };
  return { ...otherPage, view: "list" };
}

/** `Mail - Jane Doe - Outlook`, `Subject - Jane Doe - Outlook`: the mailbox's owner by name. */
function ownName(title: string): string | null {
  const parts = title.split(" - ");
  return parts.length >= 3 && parts.at(-1)?.trim() === "Outlook" ? (parts.at(-2)?.trim() ?? null) : null;
}

/** Outlook on the web, work and personal, on all of its hosts. Titles name the mailbox's owner, never the other. */
export const outlook = createSite({
  id: "outlook",
  product: "Outlook",
  type: "mail",
  origins: [
    "https://outlook.office.com",
    "https://outlook.office365.com",
    "https://outlook.cloud.microsoft",
    "https://outlook.live.com",
  ],
  hosts:
    /^outlook\.(?:office\.com|office365\.com|cloud\.microsoft|live\.com|office\.de|office365\.us|office365\.cn)$/,
  // Exchange on a company's or a provider's own server (OVH's among them).
  shape: /^\/owa(?:[/?#]|$)/i,
  area: /^\/?(?:[?#]|$)|^\/(?:mail|owa)(?:[/?#]|$)/,
  pages: [],
  readUrl: (url) => {
    if (/^\/owa/i.test(url.pathname)) return readOwa(url);
    return url.pathname.startsWith("/mail") ? readMail(url) : otherPage;
  },
  ownIn: ownName,
  document: outlookDocument,
  capture: outlookCapture,
  corner: { side: "right", topPercent: 60 },
});
