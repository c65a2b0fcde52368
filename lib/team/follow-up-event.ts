import type { LocalDay } from "@/lib/model/primitives";

/**
 * A follow-up as a whole-day event of iCalendar (RFC 5545): a file that any calendar takes. No name but the given title.
 * @param stamp when it was made, `20261123T174500Z`
 */
export function followUpEvent(title: string, day: LocalDay, uid: string, stamp: string): string {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const plain = (text: string): string => text.replaceAll("-", "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Cairn//Review//EN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(next)}`,
    `SUMMARY:${escaped(title)}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}

const escaped = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replaceAll(/\r?\n/g, "\\n");

/** A line has 75 bytes at most; what goes on begins with a space. Folded by characters well below that. */
function folded(line: string): string {
  const pieces = line.match(/.{1,35}/gu) ?? [""];
  return line.length <= 35 ? line : pieces.join("\r\n ");
}
