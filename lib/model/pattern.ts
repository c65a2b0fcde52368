import { z } from "zod";
import { localDay } from "./primitives";

/** The eight patterns, in the order in which every list shows them. */
export const patternIds = [
  "reactive-email",
  "reactive-phone",
  "back-office-overload",
  "quotation-overload",
  "constant-soliciting",
  "illusion-of-activity",
  "avoiding-hard-cases",
  "neglected-accounts",
] as const;
export const patternId = z.enum(patternIds);
export type PatternId = z.infer<typeof patternId>;

/** On which side of its marker a pattern lies: too much of something, or too little. */
export type MarkerSide = "above" | "below";
export const markerSides: Readonly<Record<PatternId, MarkerSide>> = {
  "reactive-email": "above",
  "reactive-phone": "above",
  "back-office-overload": "above",
  "quotation-overload": "above",
  "constant-soliciting": "above",
  "illusion-of-activity": "below",
  "avoiding-hard-cases": "below",
  "neglected-accounts": "above",
};

export const patternStates = ["learning", "ok", "watch", "flag", "off"] as const;
export const patternState = z.enum(patternStates);
export type PatternState = z.infer<typeof patternState>;

/** The limit agreed for a pattern, in place of the default. */
export const marker = z.looseObject({
  record: z.literal("marker"),
  pattern: patternId,
  value: z.number().min(0).max(1000),
  from: localDay,
  /** How it was agreed: by the person alone, with the coach, or for the team. */
  agreed: z.enum(["self", "coach", "team"]).nullish(),
  sample: z.literal(true).optional(),
});
export type Marker = z.infer<typeof marker>;

/** A small check of one's own labels. */
export const audit = z
  .looseObject({
    record: z.literal("audit"),
    day: localDay,
    checked: z.int().min(0),
    wrong: z.int().min(0),
    sample: z.literal(true).optional(),
  })
  .refine((value) => value.wrong <= value.checked, { error: "expected `wrong` not above `checked`" });
export type Audit = z.infer<typeof audit>;

/** A pattern contested or switched off. */
export const patternOff = z.looseObject({
  record: z.literal("pattern-off"),
  pattern: patternId,
  from: localDay,
  to: localDay.nullish(),
  /** In the person's own words; stays with what is shared. */
  why: z.string().max(1000).nullish(),
  contested: z.boolean().nullish(),
  sample: z.literal(true).optional(),
});
export type PatternOff = z.infer<typeof patternOff>;
