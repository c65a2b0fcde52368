import { createSite } from "../create-site";

/** Google Meet: a room by its code. */
export const googleMeet = createSite({
  id: "google-meet",
  product: "Google Meet",
  type: "calendar",
  origins: ["https://meet.google.com"],
  hosts: /^meet\.google\.com$/,
  // A stay of three minutes: shorter ones are a wrong link, a test of the camera, a meeting that did not begin.
  notices: { meetingAfterMs: 180_000 },
  pages: [
    {
      at: /^\/(?<id>[a-z]{3}-[a-z]{4}-[a-z]{3})(?:[/?#]|$)/,
      view: "record",
      kind: "activity",
      guess: true,
    },
  ],
});
