import { createSite } from "../create-site";

/** The calendar of Outlook on the web. */
export const outlookCalendar = createSite({
  id: "outlook-calendar",
  product: "Outlook Calendar",
  type: "calendar",
  origins: [
    "https://outlook.office.com",
    "https://outlook.office365.com",
    "https://outlook.cloud.microsoft",
    "https://outlook.live.com",
  ],
  hosts:
    /^outlook\.(?:office\.com|office365\.com|cloud\.microsoft|live\.com|office\.de|office365\.us|office365\.cn)$/,
  area: /^\/calendar(?:[/?#]|$)/,
  pages: [
    {
      at: /^\/calendar\/(?:\d+\/)?(?:[^?#]*\/)?(?:item|id)\/(?<id>[^/?#]+)/,
      view: "record",
      kind: "activity",
      guess: true,
    },
    {
      at: /^\/calendar\/(?:\d+\/)?(?:action|deeplink)\/compose\b/,
      view: "compose",
      writing: "new",
      guess: true,
    },
    { at: /^\/calendar(?:[/?#]|$)/, view: "list", guess: true },
  ],
});
