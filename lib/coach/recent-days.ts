import type { LocalDay } from "@/lib/model/primitives";
import type { RitualCandidate } from "./day-totals";
import type { DayInput, Evidence } from "./evidence";
import type { CoachFacts } from "./facts";
import { firstLook, instanceOf, type Ritual, recogniseRituals } from "./rituals";
import { ritualRule } from "./thresholds";

/** One of the last days: what it brought, what is a ritual in it, and the evidence before it. */
export interface RecentDay {
  readonly input: DayInput;
  readonly candidates: readonly RitualCandidate[];
  readonly rituals: readonly RitualCandidate[];
  readonly before: Evidence;
}

/**
 * The last days with the rituals that are known this evening taken out, the newest day last.
 *
 * @returns `changedFrom`, the index of the first day that has to be gathered again (the newest at the latest)
 */
export function excludeRituals(
  days: readonly RecentDay[],
  knownRituals: readonly Ritual[],
  facts: CoachFacts,
  day: LocalDay,
): { recent: readonly RecentDay[]; rituals: readonly Ritual[]; changedFrom: number } {
  const newest = days.length - 1;
  const today = days[newest];
  const recent = kept(days);
  if (!today?.input.eligible) return { recent, rituals: knownRituals, changedFrom: recent.length - 1 };
  const look = firstLook(today.candidates);
  const withLook: RecentDay = look ? { ...today, rituals: [look] } : today;
  recent[recent.length - 1] = withLook;
  const verdicts = facts.ritualVerdicts.filter(({ from }) => from <= day);
  const window = recent.filter(({ input }) => input.eligible);
  const rituals = recogniseRituals(window, today.before.durations, verdicts);
  let changedFrom = recent.length - 1;
  if (rituals.length === 0) return { recent, rituals, changedFrom };
  for (const [index, past] of recent.entries()) {
    if (!past.input.eligible) continue;
    const known = withFound(past, rituals);
    if (known === past.rituals) continue;
    recent[index] = { ...past, rituals: known };
    changedFrom = Math.min(changedFrom, index);
  }
  return { recent, rituals, changedFrom };
}

/**
 * A day's rituals with the candidates that are now known to be some; the same list where there are none. Once taken
 * out they stay out, so that a drifting time moves none.
 */
function withFound(day: RecentDay, rituals: readonly Ritual[]): readonly RitualCandidate[] {
  let taken = day.rituals;
  for (const ritual of rituals) {
    if (instanceOf(ritual, taken)) continue;
    const known = taken;
    const free = day.candidates.filter((candidate) => !known.includes(candidate));
    const instance = instanceOf(ritual, free);
    if (instance) taken = [...taken, instance];
  }
  return taken;
}

/** From the twentieth last eligible day on. */
function kept(days: readonly RecentDay[]): RecentDay[] {
  let eligible = 0;
  let start = days.length;
  while (start > 0 && eligible < ritualRule.days) {
    start -= 1;
    if (days[start]?.input.eligible) eligible += 1;
  }
  return days.slice(start);
}
