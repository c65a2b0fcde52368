import type { Site, UrlReading } from "../site";
import { isPracticeHost } from "./host";

/** The meeting rooms of the practice workplace (tests/workplace/meet): `/meet/<room>`. */

const other: UrlReading = { view: "other", kind: null, key: null, name: null, writing: null };

export const practiceMeeting: Site = {
  id: "practice-meeting",
  product: "Practice meeting",
  type: "calendar",
  origins: [],
  owns: (url) => (isPracticeHost(url) && url.pathname.startsWith("/meet/") ? "host" : null),
  read: (url) => {
    const room = url.pathname.split("/")[2];
    return room ? { ...other, view: "record", kind: "activity", key: room } : other;
  },
  // So short that a test need not wait for a real meeting's length.
  notices: { meetingAfterMs: 1000 },
  corner: { side: "right", topPercent: 60 },
};
