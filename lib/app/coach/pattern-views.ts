import { isSwitchedOff, markerOn } from "@/lib/coach/context";
import { countDay } from "@/lib/coach/counted-day";
import type { CoachFacts } from "@/lib/coach/facts";
import type { LiveState } from "@/lib/coach/live";
import { isGateOpen } from "@/lib/coach/machine";
import { assessPattern, type Pattern } from "@/lib/coach/patterns/pattern";
import { patternList } from "@/lib/coach/patterns/registry";
import { daysCounted } from "@/lib/coach/recent-bits";
import { gate, patternThresholds } from "@/lib/coach/thresholds";
import { isToldOf } from "@/lib/coach/told-day";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { shareInterval } from "@/lib/figures/share-interval";
import type { LocalDay } from "@/lib/model/primitives";
import type { Plan } from "@/lib/model/routine";
import { allRecords } from "@/lib/store/records";
import type { EvidenceDay, PatternView } from "@/lib/views/coaching";
import type { Ports } from "../ports";
import { coachStateOn, readCoachFacts } from "./coach-state";

/**
 * The eight patterns as the screens show them on the morning after `asOf`: the state of that evening, with what the
 * person has agreed, contested or planned since.
 */
export async function patternViews({ database }: Ports, asOf: LocalDay): Promise<PatternView[]> {
  const facts = await readCoachFacts(database);
  const state = await coachStateOn(database, facts, asOf);
  const plans = await allRecords(database, "plan");
  const morning = addDays(asOf, 1);
  return patternList.map((pattern) => viewOf(pattern, state, facts, plans, morning));
}

function viewOf(
  pattern: Pattern,
  state: LiveState,
  facts: CoachFacts,
  plans: readonly Plan[],
  morning: LocalDay,
): PatternView {
  const { id } = pattern;
  const thresholds = patternThresholds[id];
  const evidence = state.evidence.patterns[id];
  const machine = state.machines[id];
  const marker = markerOn(facts, id, morning);
  const isOff = isSwitchedOff(facts, id, morning) || (pattern.isOff?.(facts, morning) ?? false);
  const open = isGateOpen({ workedDays: state.evidence.workedDays, evidence, thresholds });
  const { probability, mean, low, high } = assessPattern(
    pattern,
    state.evidence,
    marker.value,
    facts,
    morning,
  );
  const days = evidenceDays(pattern, state);
  const plan = plans.findLast((one) => one.pattern === id && one.from <= morning && !one.to);
  return {
    pattern: id,
    state: isOff ? "off" : machine.state === "off" ? "learning" : machine.state,
    gate: {
      days: daysCounted(evidence?.recent ?? 0),
      daysNeeded: gate.eligibleDays,
      actions: Math.floor(evidence?.total ?? 0),
      actionsNeeded: thresholds.leastInAll,
    },
    open,
    estimate: open ? { mean, low, high, probability } : null,
    marker: {
      value: marker.value,
      agreed: marker.record ? (marker.record.agreed ?? "self") : "default",
      from: marker.record?.from ?? null,
    },
    recent: id === "constant-soliciting" ? null : recentShare(days, pattern.isCensus ?? false),
    days,
    raised: machine.state === "flag" && !isOff ? (machine.episodes.at(-1)?.raised ?? null) : null,
    contested: contestedOn(facts, id, morning),
    plan: plan ? { id: plan.id, cue: plan.cue, act: plan.act } : null,
  };
}

/** What each of the last days said of the pattern, oldest first: the evidence behind the number. */
function evidenceDays(pattern: Pattern, state: LiveState): EvidenceDay[] {
  return state.recent.flatMap(({ input, rituals, before }, index) => {
    if (!input.worked || !input.totals) return [];
    const after = state.recent[index + 1]?.before ?? state.evidence;
    const counted = countDay(input.totals, rituals, before.durations);
    const { x, n } = pattern.observe({ ...input, counted }, after);
    const isTold = isToldOf(input.told, pattern.toldBy);
    const isCounted = input.eligible && isTold && n >= patternThresholds[pattern.id].leastADay;
    return [{ day: input.day, x: Math.max(0, x), n: Math.max(0, n), counted: isCounted }];
  });
}

function recentShare(days: readonly EvidenceDay[], isCensus: boolean): PatternView["recent"] {
  // A census counts the same accounts every day: the last day says it all, and adding days up would say nothing.
  const counted = days.filter((day) => day.counted).slice(isCensus ? -1 : -gate.ofWorkedDays);
  const [x, n] = counted.reduce(([xs, ns], day) => [xs + day.x, ns + day.n], [0, 0]);
  return shareInterval(Math.round(x), Math.round(n));
}

function contestedOn(facts: CoachFacts, id: string, day: LocalDay): PatternView["contested"] {
  const off = facts.patternsOff.find(
    (one) => one.pattern === id && one.contested && one.from <= day && (!one.to || one.to >= day),
  );
  return off ? { from: off.from, why: off.why ?? null } : null;
}
