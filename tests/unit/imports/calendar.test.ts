import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CalendarWindow, readCalendar } from "@/lib/imports/calendar/read-calendar";

const window: CalendarWindow = {
  fromMs: Date.parse("2026-01-01T00:00:00Z"),
  toMs: Date.parse("2026-12-31T00:00:00Z"),
  own: new Set(["me@example.test"]),
  timeZone: "Europe/Paris",
};

const calendar = (...events: string[][]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
  ].join("\r\n");

const guest = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anne@client.test";

test("a meeting keeps its hour over a clock change, and its exceptions", () => {
  const { meetings } = readCalendar(
    calendar(
      [
        "UID:1",
        "DTSTART;TZID=Europe/Paris:20260320T100000",
        "DTEND;TZID=Europe/Paris:20260320T104500",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Europe/Paris:20260327T100000",
        guest,
      ],
      [
        "UID:1",
        "RECURRENCE-ID;TZID=Europe/Paris:20260403T100000",
        "DTSTART;TZID=Europe/Paris:20260403T150000",
        "DTEND;TZID=Europe/Paris:20260403T160000",
        guest,
      ],
    ),
    window,
  );
  expect(meetings.map(({ startMs, minutes }) => [new Date(startMs).toISOString(), minutes])).toEqual([
    ["2026-03-20T09:00:00.000Z", 45],
    ["2026-04-03T13:00:00.000Z", 60],
    ["2026-04-10T08:00:00.000Z", 45],
  ]);
});

test("cancelled, declined, free and solitary events do not count, and are counted apart", () => {
  const hours = ["DTSTART:20260520T080000Z", "DTEND:20260520T090000Z"];
  const { meetings, skipped } = readCalendar(
    calendar(
      ["UID:1", ...hours, guest, "STATUS:CANCELLED"],
      ["UID:2", ...hours, guest, "ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.test"],
      ["UID:3", ...hours, guest, "TRANSP:TRANSPARENT"],
      ["UID:4", ...hours],
      ["UID:5", ...hours, guest, "ORGANIZER:mailto:me@example.test"],
    ),
    window,
  );
  expect(meetings).toEqual([expect.objectContaining({ uid: "5", others: ["anne@client.test"] })]);
  expect(skipped).toEqual({ cancelled: 1, declined: 1, free: 1, alone: 1, unreadable: 0 });
});

test("whole days away are absences; the last day is included", () => {
  const { absences } = readCalendar(
    calendar(
      ["UID:1", "DTSTART;VALUE=DATE:20260803", "DTEND;VALUE=DATE:20260815", "SUMMARY:Congés"],
      ["UID:2", "DTSTART;VALUE=DATE:20260714", "SUMMARY:Jour férié"],
    ),
    window,
  );
  expect(absences).toEqual([
    { uid: "1", from: "2026-08-03", to: "2026-08-14", kind: "leave" },
    { uid: "2", from: "2026-07-14", to: "2026-07-14", kind: "public-holiday" },
  ]);
});

test("Outlook's zone names are understood", () => {
  const { meetings } = readCalendar(
    calendar([
      "UID:1",
      'DTSTART;TZID="Eastern Standard Time":20260701T090000',
      'DTEND;TZID="Eastern Standard Time":20260701T100000',
      guest,
    ]),
    window,
  );
  expect(new Date(meetings[0]?.startMs ?? 0).toISOString()).toBe("2026-07-01T13:00:00.000Z");
});

test("what is no calendar is counted, not thrown; a rule without end stops at the window", () => {
  expect(readCalendar("not a calendar", window).skipped.unreadable).toBe(1);
  expect(readCalendar("", window).meetings).toEqual([]);
  const endless = calendar([
    "UID:1",
    "DTSTART:20200101T080000Z",
    "DTEND:20200101T083000Z",
    "RRULE:FREQ=DAILY",
    guest,
  ]);
  expect(readCalendar(endless, window).meetings).toHaveLength(364);
});

const data = "../shared/data/calendars";
describe.skipIf(!existsSync(data))(
  "calendars of other projects' tests (skipped where ../shared/data is missing)",
  () => {
    const files = existsSync(data)
      ? readdirSync(data, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ics"))
      : [];
    const wide = { ...window, fromMs: Date.parse("2000-01-01"), toMs: Date.parse("2035-01-01") };
    test.each(files)("%s goes through", (file) => {
      const { meetings, absences, skipped } = readCalendar(readFileSync(`${data}/${file}`, "utf8"), wide);
      for (const { startMs, minutes } of meetings) {
        expect(Number.isFinite(startMs)).toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(0);
      }
      expect(absences.every(({ from, to }) => from <= to)).toBe(true);
      expect(Object.values(skipped).every((count) => count >= 0)).toBe(true);
    });
  },
);
