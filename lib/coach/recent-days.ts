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
  if (!today?.input.eligible)
    return { recent: kept(days), rituals: knownRituals, changedFrom: kept(days).length - 1 };
  const recent = kept(days);
  const window = recent.filter(({ input }) => input.eligible);
  const look = firstLook(today.candidates);
  const withLook: RecentDay = look ? { ...today, rituals: [look] } : today;
  recent[recent.length - 1] = withLook;
  const verdicts = facts.ritualVerdicts.filter(({ from }) => from <= day);
  const rituals = recogniseRituals(
    window.map(({ input, candidates }) => ({
      day: input.day,
      candidates,
      scheduledMinutes: input.scheduledMinutes,
    })),
    today.before.durations,
    verdicts,
  );
  let changedFrom = recent.length - 1;
  for (const [index, past] of recent.entries()) {
    const found = past.input.eligible ? newlyFound(past, rituals) : [];
    if (found.length === 0) continue;
    recent[index] = { ...past, rituals: [...past.rituals, ...found] };
    changedFrom = Math.min(changedFrom, index);
  }
  return { recent, rituals, changedFrom };
}

/** Candidates that are now known to be rituals. Once taken out they stay out, so that a drifting time moves none. */
function newlyFound(day: RecentDay, rituals: readonly Ritual[]): RitualCandidate[] {
  const found: RitualCandidate[] = [];
  for (const ritual of rituals) {
    const taken = [...day.rituals, ...found];
    if (instanceOf(ritual, taken)) continue;
    const free = day.candidates.filter((candidate) => !taken.includes(candidate));
    const instance = instanceOf(ritual, free);
    if (instance) found.push(instance);
  }
  return found;
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
