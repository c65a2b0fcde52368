import type { StoredAction } from "@/lib/model/action";
import type { Presence } from "@/lib/model/calendar";
import type { Contact } from "@/lib/model/people";
import type { LocalDay } from "@/lib/model/primitives";
import { quickChoice, type QuickChoiceId } from "@/lib/model/quick-log";
import { createRandom } from "./random";

/** How many worked days the sample month has, the last of them under way where today is worked. */
export const sampleDays = 24;

/** What one day of the sample is made of: how often each choice comes, at least and at most. */
const dayPlan: readonly (readonly [choice: QuickChoiceId, least: number, most: number, minutes: number])[] = [
  ["answered", 12, 18, 6],
  ["reached-out", 0, 2, 8],
  ["follow-up", 0, 1, 6],
  ["call-in", 1, 4, 9],
  ["call-out", 0, 2, 8],
  ["meeting-held", 0, 1, 45],
  ["quote-sent", 0, 2, 30],
  ["office-work", 1, 3, 25],
];

/** What the sample's routines live on: a choice that comes once on most days, at its own hour. */
const habits: readonly (readonly [choice: QuickChoiceId, chance: number, minute: number, minutes: number])[] =
  [
    ["crm-review", 0.9, 9 * 60 + 4, 10],
    ["planning", 0.55, 17 * 60 + 45, 6],
  ];

const wallTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** The instant at which a wall clock of that zone shows this minute of a day, with its offset. */
export const wallInstant = (day: LocalDay, minute: number, timeZone: string): string =>
  Temporal.PlainDateTime.from(`${day}T${wallTime(minute)}`)
    .toZonedDateTime(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });

/**
 * A month of a salesperson who answers well and starts little: 24 days of mostly incoming mail. The same for the
 * same days, so that loading it twice changes nothing.
 *
 * @param days the worked days to fill, oldest first
 */
export function sampleMonth(
  days: readonly LocalDay[],
  contacts: readonly Contact[],
  timeZone: string,
): { actions: StoredAction[]; presences: Presence[] } {
  const random = createRandom(2026);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const actions: StoredAction[] = [];
  const presences: Presence[] = [];
  for (const [index, day] of days.entries()) {
    presences.push({ record: "presence", day, minutes: 450, sample: true });
    for (const [choice, chance, minute, minutes] of habits) {
      const isKept = random() < chance;
      const id = `sample ${index + 1} ${choice}`;
      if (isKept) actions.push(sampleAction(id, day, minute, timeZone, choice, minutes, undefined));
    }
    for (const [choice, least, most, minutes] of dayPlan) {
      for (let count = between(least, most); count > 0; count -= 1) {
        // Office hours with a pause at noon, as the first schedule has them.
        const minute = random() < 0.45 ? between(9 * 60, 12 * 60 + 25) : between(13 * 60 + 30, 17 * 60 + 50);
        const contact = contacts[between(0, contacts.length - 1)];
        const id = `sample ${index + 1} ${actions.length + 1}`;
        const spent = Math.max(2, Math.round(minutes * (0.6 + random() * 0.8)));
        actions.push(sampleAction(id, day, minute, timeZone, choice, spent, contact));
      }
    }
  }
  return { actions, presences };
}

function sampleAction(
  id: string,
  day: LocalDay,
  minute: number,
  timeZone: string,
  choiceId: QuickChoiceId,
  minutes: number,
  contact: Contact | undefined,
): StoredAction {
  const choice = quickChoice(choiceId);
  const isExchange = choice !== undefined && choice.initiative !== "none";
  return {
    record: "action",
    id,
    at: wallInstant(day, minute, timeZone),
    day,
    kind: choice?.kind ?? "task",
    initiative: choice?.initiative === "history" ? "reactive" : (choice?.initiative ?? "none"),
    minutes,
    contact: isExchange || choiceId === "meeting-held" ? (contact?.id ?? null) : null,
    account: isExchange || choiceId === "meeting-held" ? (contact?.account ?? null) : null,
    advances: choice?.advances ?? null,
    internal: false,
    source: "click",
    choice: choiceId,
    sample: true,
  };
}
