import type { PageRow } from "./page-row";

/** Pages of calendars and video meetings. */
export const calendarPages: readonly PageRow[] = [
  [
    "https://calendar.google.com/calendar/u/0/r/eventedit/NGpxdm",
    "google-calendar",
    "record",
    "activity",
    "NGpxdm",
    true,
  ],
  ["https://calendar.google.com/calendar/u/0/r/week", "google-calendar", "list", null, null, true],
  [
    "https://meet.google.com/abc-defg-hij?authuser=0",
    "google-meet",
    "record",
    "activity",
    "abc-defg-hij",
    true,
  ],
  ["https://meet.google.com/landing", "google-meet", "other"],
  ["https://outlook.office.com/calendar/view/week", "outlook-calendar", "list", null, null, true],
  [
    "https://outlook.live.com/calendar/0/item/AAMkAGI2%3D",
    "outlook-calendar",
    "record",
    "activity",
    "AAMkAGI2=",
    true,
  ],
  [
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=1",
    "teams",
    "record",
    "activity",
    "19:meeting_x@thread.v2",
    true,
  ],
  ["https://teams.microsoft.com/v2/", "teams", "other"],
  ["https://acme.zoom.us/j/81234567890?pwd=secret", "zoom", "record", "activity", "81234567890", true],
  ["https://us02web.zoom.us/wc/join/81234567890", "zoom", "record", "activity", "81234567890", true],
];
