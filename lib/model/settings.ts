import { z } from "zod";
import { initiative } from "./action";
import { hours } from "./calendar";
import { segment } from "./people";
import { timeZone } from "./primitives";

export const language = z.enum(["en", "fr"]);
export type Language = z.infer<typeof language>;

/** Colours of one's own kinds of action: quiet ones, told apart by their names as well. */
export const actionColours = ["ink", "blue", "violet", "teal", "ochre", "rose"] as const;

/** What one salesperson chose. One record; the newest wins. Every field has a default (see `defaultSettings`). */
export const settings = z.looseObject({
  record: z.literal("settings"),
  language,
  timeZone,
  /** Whether `timeZone` holds wherever one is. Absent: the zone follows the computer's. */
  zoneFixed: z.boolean().optional(),
  /** Hour at which the working day begins, 0 to 12: an action before it belongs to the day before. */
  dayStartsAtHour: z.int().min(0).max(12),
  /** Country and region whose public holidays count, for example `FR` or `FR-67`; null for none. */
  holidays: z.string().max(20).nullable(),
  /** The flash figures, at most six, in order. */
  flashFigures: z.array(z.string().max(400)).max(6),
  /** What one aims at, by flash figure. Absent: nothing. */
  figureTargets: z.record(z.string().max(400), z.number()).optional(),
  /** Kinds of action of one's own, each with its colour. Absent: none. */
  actionTypes: z
    .array(
      z.object({
        /** Its name is in it: `x-trade-fair`. */
        kind: z.string().regex(/^x-[\p{L}\p{N}-]{1,60}$/u),
        colour: z.enum(actionColours),
        initiative,
      }),
    )
    .max(20)
    .optional(),
  /** What one calls gold, silver and bronze. Absent: just that. */
  segmentNames: z.partialRecord(segment, z.string().trim().min(1).max(40)).optional(),
  /** Statuses of an account beside prospect, customer and former. */
  statuses: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
  /** Tags that are offered for an account. */
  tags: z.array(z.string().trim().min(1).max(60)).max(60).optional(),
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
