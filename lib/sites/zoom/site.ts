import { createSite } from "../create-site";

/** Zoom: a meeting by its number. The password in the URL is never read. */
export const zoom = createSite({
  id: "zoom",
  product: "Zoom",
  type: "calendar",
  origins: ["https://zoom.us", "https://app.zoom.us"],
  hosts: /^(?:[a-z0-9-]+\.)?zoom\.us$/,
  area: /^\/(?:j|s|w|wc|meeting|webinar)(?:[/?#]|$)/,
  // A stay of three minutes: shorter ones are a wrong link, a test of the camera, a meeting that did not begin.
  notices: { meetingAfterMs: 180_000 },
  pages: [
    {
      at: /^\/(?:j|s|w|wc(?:\/join)?)\/(?<id>\d{9,12})(?:[/?#]|$)/,
      view: "record",
      kind: "activity",
      guess: true,
    },
    { at: /^\/meeting\/(?<id>\d{9,12})(?:[/?#]|$)/, view: "record", kind: "activity", guess: true },
    { at: /^\/meeting(?:[/?#]|$)/, view: "list", guess: true },
  ],
});
