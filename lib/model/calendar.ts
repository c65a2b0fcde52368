import { z } from "zod";
import { actionKind } from "./action";
import { id, localDay, weekday } from "./primitives";

/** Hours of a day, `HH:MM-HH:MM`; the end may be `24:00`. */
export const hours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    error: "expected hours such as 09:00-12:30",
  })
  .refine((text) => text.slice(0, 5) < text.slice(6), { error: "expected hours that end after they begin" });

/** The working week that holds from a day on; a weekday that is absent is not worked. */
export const schedule = z.looseObject({
  record: z.literal("schedule"),
  from: localDay,
  days: z.partialRecord(weekday, z.array(hours).max(12)),
  sample: z.literal(true).optional(),
});
export type Schedule = z.infer<typeof schedule>;

const officeHours = ["09:00-12:30", "13:30-18:00"];

/** The working week of a first start: Monday to Friday, office hours. It holds until one is chosen. */
export const firstSchedule: Schedule = {
  record: "schedule",
  from: "1970-01-01",
  days: { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours },
};

export const absenceKind = z.enum(["leave", "public-holiday", "sick", "training", "other"]);

export const absence = z
  .looseObject({
    record: z.literal("absence"),
    id: id.optional(),
    from: localDay,
    to: localDay,
    kind: absenceKind,
    sample: z.literal(true).optional(),
  })
  .refine((value) => value.from <= value.to, { error: "expected `to` not before `from`", path: ["to"] });
export type Absence = z.infer<typeof absence>;

/** How long Cairn was awake and watching inside the scheduled hours of a day. */
export const presence = z.looseObject({
  record: z.literal("presence"),
  day: localDay,
  minutes: z.number().min(0).max(1440),
  // Added by Cairn to the public contract:
  /** Of a day that archives tell of: the kinds of action that they hold. Absent where Cairn itself watched. */
  kinds: z.array(actionKind).max(40).optional(),
  sample: z.literal(true).optional(),
});
export type Presence = z.infer<typeof presence>;
