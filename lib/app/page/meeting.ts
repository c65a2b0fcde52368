import type { Site } from "@/lib/sites/site";
import { siteById } from "@/lib/sites/registry";
import type { PageReading } from "@/lib/views/page-reading";
import type { SentMessage } from "./message-sent";
import type { TabMemory } from "./tab-memory";

/** Longest stay that is taken for one meeting: a tab left open overnight is none of ten hours. */
const longestMinutes = 240;

/**
 * Follows a tab in and out of the pages on which meetings take place. Whoever stayed as long as the page's site says
 * was in a meeting, told once when they leave it; its minutes are those of the stay.
 */
export function followMeeting(
  memory: TabMemory,
  reading: PageReading | null,
  origin: string | null,
  nowMs: number,
  sites: readonly Site[],
): { memory: TabMemory; held: SentMessage | null } {
  const here = reading && origin ? meetingOn(reading, sites) : null;
  const { meeting } = memory;
  if (meeting && here?.key === meeting.key && here.site === meeting.site) return { memory, held: null };
  const next =
    here && origin && reading
      ? { id: `${here.site}-${nowMs}`, ...here, origin, reading, sinceMs: nowMs }
      : null;
  if (!meeting && !next) return { memory, held: null };
  return { memory: { ...memory, meeting: next }, held: meeting ? heldMeeting(meeting, nowMs) : null };
}

function meetingOn(reading: PageReading, sites: readonly Site[]) {
  const { site, view, key } = reading;
  if (!site || !key || view !== "record") return null;
  const afterMs = siteById(site, sites)?.notices?.meetingAfterMs;
  return afterMs === undefined ? null : { site, key, afterMs };
}

function heldMeeting(
  { id, site, origin, reading, sinceMs, afterMs }: NonNullable<TabMemory["meeting"]>,
  nowMs: number,
): SentMessage | null {
  const minutes = Math.round((nowMs - sinceMs) / 60_000);
  if (nowMs - sinceMs < afterMs || minutes > longestMinutes) return null;
  return { id, atMs: sinceMs, choice: "meeting-held", site, origin, reading, minutes: Math.max(1, minutes) };
}
