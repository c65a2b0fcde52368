import { createSite } from "../create-site";

/** Microsoft Teams: a meeting that is being joined. Chats are not read. */
export const teams = createSite({
  id: "teams",
  product: "Microsoft Teams",
  type: "calendar",
  origins: ["https://teams.microsoft.com", "https://teams.live.com"],
  hosts: /^teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)$/,
  // A stay of three minutes: shorter ones are a wrong link, a test of the camera, a meeting that did not begin.
  notices: { meetingAfterMs: 180_000 },
  pages: [
    {
      at: /\/l\/meetup-join\/(?<id>[^/?#]+)/,
      view: "record",
      kind: "activity",
      guess: true,
    },
    { at: /^\/meet\/(?<id>\d{8,})(?:[/?#]|$)/, view: "record", kind: "activity", guess: true },
  ],
});
