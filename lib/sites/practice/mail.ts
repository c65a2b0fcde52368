import type { Site, UrlReading } from "../site";
import { isPracticeHost } from "./host";

/** The webmail of the practice workplace: one page at `/mail/`, its views in the hash. */

const other: UrlReading = { view: "other", kind: null, key: null, name: null, writing: null };

export const practiceMail: Site = {
  id: "practice-mail",
  product: "Practice mail",
  type: "mail",
  origins: [],
  owns: (url) => (isPracticeHost(url) && url.pathname.startsWith("/mail/") ? "host" : null),
  read: (url) => {
    const [path = "", query = ""] = url.hash.replace(/^#\/?/, "").split("?");
    const [view, id] = path.split("/");
    if (view === "message" && id) return { ...other, view: "message", key: id };
    if (view === "compose") {
      const asked = new URLSearchParams(query);
      const writing = asked.has("reply") ? "reply" : asked.has("forward") ? "forward" : "new";
      return { ...other, view: "compose", writing };
    }
    return { ...other, view: "list" };
  },
  document: {
    watch: ["main"],
    personName: [{ css: "[data-from-name]", take: "text", seen: "2026-11-23 message" }],
    personAddress: [
      { css: "[data-from-address]", take: { attribute: "data-from-address" }, seen: "2026-11-23 message" },
      { css: "input[name='to']", take: "value", seen: "2026-11-23 compose" },
    ],
  },
  capture: {
    send: ["button[data-send]"],
    recipientName: [],
    recipientAddress: [{ css: "input[name='to']", take: "value", seen: "2026-11-23 compose" }],
    sent: ["[data-sent]"],
    undo: ["button[data-undo-send]"],
    withinMs: 10_000,
  },
  corner: { side: "right", topPercent: 60 },
};
