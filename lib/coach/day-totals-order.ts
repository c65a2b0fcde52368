import type { Action } from "@/lib/model/action";
import type { ChoiceSet, DayTotals, RitualCandidate } from "./day-totals";

/** What the actions of one group of a day share, as one text; groups stand in the order of these texts. */
export const groupKey = ({ kind, initiative, internal }: Pick<Action, "kind" | "initiative" | "internal">) =>
  `${kind} ${initiative} ${internal ? "internal" : ""}`;

/** How many cases were due, as one text; choice sets stand in the order of these texts. */
export const choiceKey = ({ hard, other }: Pick<ChoiceSet, "hard" | "other">): string => `${hard} ${other}`;

/** Order of a day's ritual candidates: by minute of the day, then by all else, so that equal ones are the same. */
export const byMinute = (a: RitualCandidate, b: RitualCandidate): number =>
  a.minute - b.minute ||
  (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
  (a.minutes ?? -1) - (b.minutes ?? -1) ||
  Number(a.internal) - Number(b.internal) ||
  Number(a.advances ?? -1) - Number(b.advances ?? -1);

type HelpRequest = DayTotals["helpRequests"][number];

/** Order of a day's requests for help: by topic, then by whether the person had tried alone. */
export function byTopic(a: HelpRequest, b: HelpRequest): number {
  const [first, second] = [a.topic ?? "", b.topic ?? ""];
  if (first === second) return Number(a.triedFirst ?? -1) - Number(b.triedFirst ?? -1);
  return first < second ? -1 : 1;
}
