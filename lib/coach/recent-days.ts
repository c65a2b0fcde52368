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
  before: readonly RecentDay[],
  today: RecentDay,
  knownRituals: readonly Ritual[],
  facts: CoachFacts,
): { recent: RecentDay[]; rituals: readonly Ritual[]; changedFrom: number } {
  const { day, eligible } = today.input;
  const recent = keptWith(before, today);
  const newest = recent.length - 1;
  if (!eligible) return { recent, rituals: knownRituals, changedFrom: newest };
  const look = firstLook(today.candidates);
  if (look) recent[newest] = { ...today, rituals: [look] };
  const verdicts = facts.ritualVerdicts.filter(({ from }) => from <= day);
  const window = recent.filter(isEligible);
  const rituals = recogniseRituals(window, today.before.durations, verdicts);
  let changedFrom = newest;
  if (rituals.length === 0) return { recent, rituals, changedFrom };
  for (let index = newest; index >= 0; index -= 1) {
    const past = recent[index];
    if (!past?.input.eligible) continue;
    const known = withFound(past, rituals);
    if (known === past.rituals) continue;
    recent[index] = { input: past.input, candidates: past.candidates, rituals: known, before: past.before };
    changedFrom = index;
  }
  return { recent, rituals, changedFrom };
}

const isEligible = ({ input }: RecentDay): boolean => input.eligible;

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

/** The days from the twentieth last eligible one on, today's at the end; a list of its own. */
function keptWith(days: readonly RecentDay[], today: RecentDay): RecentDay[] {
  let eligible = today.input.eligible ? 1 : 0;
  let start = days.length;
  while (start > 0 && eligible < ritualRule.days) {
    start -= 1;
    if (days[start]?.input.eligible) eligible += 1;
  }
  const recent = days.slice(start);
  recent.push(today);
  return recent;
}
