import type { Site, UrlReading } from "../site";
import { isPracticeHost } from "./host";

/** The webmail of the practice workplace (tests/workplace/mail): one page at `/mail/`, its views in the hash. */

const other: UrlReading = { view: "other", kind: null, key: null, name: null, writing: null };
const recipient = "form[data-record-kind='compose'] [data-recipient]";

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
    personName: [
      { css: "[data-sender]", take: { attribute: "data-name" }, seen: "2026-11-23 message" },
      { css: recipient, take: { attribute: "data-name" }, seen: "2026-11-23 compose" },
    ],
    personAddress: [
      { css: "[data-sender]", take: { attribute: "data-address" }, seen: "2026-11-23 message" },
      { css: recipient, take: { attribute: "data-address" }, every: true, seen: "2026-11-23 compose" },
    ],
  },
  capture: {
    send: ["button[data-send]"],
    recipientName: [
      { css: "[data-recipient]", take: { attribute: "data-name" }, seen: "2026-11-23 compose" },
    ],
    recipientAddress: [
      {
        css: "[data-recipient]",
        take: { attribute: "data-address" },
        every: true,
        seen: "2026-11-23 compose",
      },
    ],
    sent: ["[data-sent]"],
    undo: ["button[data-send-undo]"],
    withinMs: 10_000,
  },
  notices: { telephone: true },
  corner: { side: "right", topPercent: 60 },
};
