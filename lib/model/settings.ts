import { z } from "zod";
import { hours } from "./calendar";
import { timeZone } from "./primitives";

export const language = z.enum(["en", "fr"]);
export type Language = z.infer<typeof language>;

/** What one salesperson chose. One record; the newest wins. Every field has a default (see `defaultSettings`). */
export const settings = z.looseObject({
  record: z.literal("settings"),
  language,
  timeZone,
  /** Hour at which the working day begins, 0 to 12: an action before it belongs to the day before. */
  dayStartsAtHour: z.int().min(0).max(12),
  /** Country and region whose public holidays count, for example `FR` or `FR-67`; null for none. */
  holidays: z.string().max(20).nullable(),
  /** The flash figures, at most six, in order. */
  flashFigures: z.array(z.string().max(400)).max(6),
  /** What one aims at, by flash figure. Absent: nothing. */
  figureTargets: z.record(z.string().max(400), z.number()).optional(),
  /** Sites (origins) where captured messages are logged at once, without a confirmation. */
  autoLogOrigins: z.array(z.string().max(300)),
  /** Actions older than this many days are erased, their day totals kept; null keeps them. */
  keepActionsDays: z.int().min(30).max(3650).nullable(),
  notifications: z.boolean(),
  /** Whether opening an enabled CRM, or one's figures, keeps the routine that says so. Absent: no. */
  keepRoutinesByVisit: z.boolean().optional(),
  /** Hours in which Cairn says nothing of its own accord, on any day. Absent: none beside those off work. */
  quietHours: z.array(hours).max(6).optional(),
  /** A system of own addresses is never stored; only whether the welcome page was finished. */
  welcomed: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

/** The settings of a first start, for the browser's language and zone. */
export function defaultSettings(browserLanguage: string, zone: string): Settings {
  return {
    record: "settings",
    language: browserLanguage.toLowerCase().startsWith("fr") ? "fr" : "en",
    timeZone: zone,
    dayStartsAtHour: 0,
    holidays: null,
    flashFigures: ["started-today", "started-week", "calls-today", "meetings-week", "routines-kept"],
    autoLogOrigins: [],
    keepActionsDays: null,
    notifications: false,
    welcomed: false,
  };
}
