import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";

/** What a routine of the catalogue brings with it; its words are `routines.<id>-name`, `-why` and `-how`. */
export type CatalogueRoutine = Pick<
  Routine,
  "match" | "times" | "per" | "days" | "cueMatch" | "keptByVisit"
> & { readonly id: CatalogueId };

export const catalogueIds = [
  "read-crm",
  "my-figures",
  "prospecting-block",
  "customer-news",
  "pre-flight",
  "hard-case-reflex",
  "quotation-follow-up",
  "plan-tomorrow",
  "weekly-review",
] as const;
export type CatalogueId = (typeof catalogueIds)[number];

/** The routines worth keeping, from the source: each is a beginning that the person changes as they like. */
export const catalogue: readonly CatalogueRoutine[] = [
  { id: "read-crm", match: { kinds: ["crm-review"] }, times: 1, per: "day", keptByVisit: "crm" },
  { id: "my-figures", match: { kinds: ["figures-review"] }, times: 1, per: "day", keptByVisit: "figures" },
  {
    id: "prospecting-block",
    match: { kinds: ["prospecting"], initiative: "proactive", minMinutes: 30 },
    times: 3,
    per: "week",
  },
  { id: "customer-news", match: { kinds: ["customer-news"] }, times: 2, per: "week" },
  {
    id: "pre-flight",
    match: { kinds: ["preparation"] },
    times: 1,
    per: "day",
    cueMatch: { kinds: ["meeting", "visit", "demo"] },
  },
  {
    id: "hard-case-reflex",
    match: { kinds: ["help-request"] },
    times: 1,
    per: "day",
    cueMatch: { kinds: [], hard: true },
  },
  {
    id: "quotation-follow-up",
    match: { kinds: ["email", "call"], initiative: "proactive", followsUp: true },
    times: 2,
    per: "week",
  },
  { id: "plan-tomorrow", match: { kinds: ["planning"] }, times: 1, per: "day" },
  { id: "weekly-review", match: { kinds: ["figures-review"] }, times: 1, per: "day", days: ["fri"] },
];

/** The catalogue's entry, or undefined for one that this version does not know. */
export function catalogueRoutine(id: string): CatalogueRoutine | undefined {
  return catalogue.find((entry) => entry.id === id);
}

/** A routine taken up from the catalogue on a day, under the name that the person reads there or chose. */
export function routineFromCatalogue(
  entry: CatalogueRoutine,
  given: { id: string; name: string; from: LocalDay },
): Routine {
  const { id, ...rest } = entry;
  return { record: "routine", ...rest, ...given, catalogue: id };
}
