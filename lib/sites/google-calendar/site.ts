import { createSite } from "../create-site";

/** Google Calendar: an event opened or being written. */
export const googleCalendar = createSite({
  id: "google-calendar",
  product: "Google Calendar",
  type: "calendar",
  origins: ["https://calendar.google.com"],
  hosts: /^calendar\.google\.com$/,
  pages: [
    {
      at: /^\/calendar\/(?:u\/\d+\/)?r\/eventedit\/(?<id>[\w-]+)(?:[/?#]|$)/,
      view: "record",
      kind: "activity",
      guess: true,
    },
    {
      at: /^\/calendar\/(?:u\/\d+\/)?event\?(?:[^#]*&)?eid=(?<id>[\w-]+)/,
      view: "record",
      kind: "activity",
      guess: true,
    },
    {
      at: /^\/calendar\/(?:u\/\d+\/)?r\/eventedit\/?(?:[?#]|$)/,
      view: "compose",
      writing: "new",
      guess: true,
    },
    { at: /^\/calendar(?:[/?#]|$)/, view: "list", guess: true },
  ],
});
