import { createSite } from "../create-site";
import { keyOf, otherPage } from "../pages";
import type { UrlReading } from "../site";
import { gmailCapture, gmailDocument } from "./document";

const views =
  /^(?:inbox|all|sent|starred|drafts|snoozed|trash|spam|imp|scheduled|priority|label\/[^/]+|search\/[^/]+|category\/[^/]+|advanced-search\/[^/]+)/;
const thread = /^(?:[A-Za-z]{24,}|[0-9a-f]{16}|thread-[af]:[a-z0-9-]+)$/;

function readHash(url: URL): UrlReading {
  const [path = "", query = ""] = url.hash.slice(1).split("?", 2);
  const composed = new URLSearchParams(query).get("compose");
  const composing = composed !== null && composed !== "";
  if (composing) return { ...otherPage, view: "compose", writing: composed === "new" ? "new" : null };
  const view = views.exec(path)?.[0];
  if (view === undefined) return otherPage;
  const rest = path.slice(view.length).split("/").filter(Boolean);
  const id = rest.at(-1) ?? "";
  if (thread.test(id)) return { ...otherPage, view: "message", key: keyOf(id) };
  return { ...otherPage, view: "list" };
}

/** `Inbox (3) - jane@acme.example - Acme Mail`, `Subject - jane@acme.example - Gmail`: the mailbox's own address. */
function ownAddress(title: string): string | null {
  const part = title.split(" - ").at(-2)?.trim() ?? "";
  return /^\S+@\S+$/.test(part) ? part : null;
}

/** Gmail. A title holds the subject and the mailbox's own address: no person's name is read there. */
export const gmail = createSite({
  id: "gmail",
  product: "Gmail",
  type: "mail",
  origins: ["https://mail.google.com"],
  hosts: /^mail\.google\.com$/,
  area: /^\/mail(?:[/?#]|$)/,
  pages: [],
  readUrl: (url) => {
    // The compose page of its own window, as a mail link opens it.
    if (url.searchParams.get("view") === "cm" || url.searchParams.get("tf") === "cm")
      return { ...otherPage, view: "compose", writing: "new", guess: true };
    // Before its hash is there the page is on its way to the inbox.
    if (url.hash === "" && /^\/mail\/(?:u\/[^/]+\/)?$/.test(url.pathname))
      return { ...otherPage, view: "list", guess: true };
    return readHash(url);
  },
  ownIn: ownAddress,
  document: gmailDocument,
  capture: gmailCapture,
  corner: { side: "right", topPercent: 45 },
});
