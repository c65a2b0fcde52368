import ICAL from "ical.js";
import { expect, test } from "vitest";
import { followUpEvent } from "@/lib/team/follow-up-event";

test("a calendar reads the day and the title, whatever is in the title", () => {
  const title = "Entretien avec Anne; Petit, dite « la Grande » de l’équipe du Sud-Ouest et\nd’ailleurs";
  const text = followUpEvent(title, "2026-12-31", "uid-1", "20261123T174500Z");
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent") ?? undefined,
  );
  expect(event.summary).toBe(title);
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(["2026-12-31", "2027-01-01"]);
  expect(text.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
});
