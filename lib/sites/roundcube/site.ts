import type { Selector, Site, UrlReading } from "../site";

/**
 * Roundcube 1.6 with the elastic skin, self-hosted anywhere: known by the shape of its URLs. The order of their
 * parameters varies, so they are parsed. A preview does not change the top URL: it is read from its own frame.
 */

const other: UrlReading = { view: "other", kind: null, key: null, name: null, writing: null };
const tasks = ["login", "logout", "mail", "addressbook", "settings", "calendar", "tasks"];
const messageActions = ["show", "preview"];

const everyRecipient: Selector = {
  css: "textarea#_to, textarea#_cc, textarea#_bcc",
  take: "value",
  every: true,
  seen: "2026-11-23 compose",
};

/** A message has no id of its own in the page: installation, folder and number in it are the stable key. */
function messageKey(url: URL): string | null {
  const uid = url.searchParams.get("_uid");
  const folder = url.searchParams.get("_mbox");
  if (!uid || !folder || !/^\d+(-\w+)?$/.test(uid)) return null;
  return `${url.host}${url.pathname} ${folder} ${uid}`;
}

/** What a composer was asked for, while its address says it; it then goes on to one with a number of its own. */
function askedFor(url: URL): UrlReading["writing"] {
  if (url.searchParams.has("_reply_uid")) return "reply";
  return url.searchParams.has("_forward_uid") ? "forward" : null;
}

/** Roundcube on any host: its addresses name a `_task`. */
export const roundcube: Site = {
  id: "roundcube",
  product: "Roundcube",
  type: "mail",
  origins: [],
  owns: (url) => (tasks.includes(url.searchParams.get("_task") ?? "") ? "shape" : null),
  read: (url) => {
    if (url.searchParams.get("_task") !== "mail") return other;
    const action = url.searchParams.get("_action") ?? "";
    if (action === "") return { ...other, view: "list" };
    if (action === "compose") return { ...other, view: "compose", writing: askedFor(url) };
    if (!messageActions.includes(action)) return other;
    return { ...other, view: "message", key: messageKey(url) };
  },
  document: {
    frames: ["iframe#messagecontframe"],
    watch: ["#layout-content"],
    personName: [
      {
        css: "#message-header .header.from .rcmContactAddress",
        take: "text",
        seen: "2026-11-23 message, preview",
      },
    ],
    personAddress: [
      {
        css: "#message-header .header.from .rcmContactAddress",
        take: { attribute: "title" },
        seen: "2026-11-23 message, preview",
      },
      {
        css: "#message-header .header.from a[href^='mailto:']",
        take: { attribute: "href" },
        seen: "2026-11-23 message, preview",
      },
      everyRecipient,
    ],
    reply: [
      { css: "script", take: { marker: '"compose_mode":"reply"' }, seen: "2026-11-23 compose" },
      { css: "script", take: { marker: '"reply_msgid":"' }, seen: "2026-11-23 compose" },
    ],
    forward: [{ css: "script", take: { marker: '"compose_mode":"forward"' }, seen: "guess" }],
  },
  capture: {
    send: ["button.btn.send", "a.send"],
    recipientName: [],
    recipientAddress: [everyRecipient],
    // A sent message leads to the list with a refresh; a refused one stays on the compose page.
    sentUrl: "[?&]_task=mail&(?!.*_action=).*_refresh=1",
    failed: ["#messagestack .alert-danger"],
    withinMs: 60_000,
  },
  notices: { telephone: true },
  corner: { side: "right", topPercent: 60 },
};
