import { createSite } from "../create-site";

/** Microsoft Teams: a meeting that is being joined. Chats are not read. */
export const teams = createSite({
  id: "teams",
  product: "Microsoft Teams",
  type: "calendar",
  origins: ["https://teams.microsoft.com", "https://teams.live.com"],
  hosts: /^teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)$/,
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
