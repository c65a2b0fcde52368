import type { DayTotals } from "../day-totals";

/**
 * The source divides a sale into at least four phases and advises no more than two of them for one person: more
 * than two that take a real part of the time are worth a talk. `follow-up` belongs to the proposal.
 */
export const salePhases = ["identify", "appoint", "interview", "propose"] as const;
export type SalePhaseName = (typeof salePhases)[number];

export interface PhaseTime {
  readonly phase: SalePhaseName;
  readonly minutes: number;
  readonly share: number;
}

/** Share of the time from which a phase is one that a person carries. */
const carriedFrom = 0.15;
/** Minutes with a phase below which nothing is said. */
export const phaseGateMinutes = 600;

export interface PhaseView {
  readonly phases: readonly PhaseTime[];
  readonly minutes: number;
  readonly carried: number;
  readonly isWorthATalk: boolean;
}

/** How many phases take a real part of the time. */
export function carriedPhases(phases: readonly { readonly minutes: number }[]): number {
  const all = phases.reduce((sum, { minutes }) => sum + minutes, 0);
  return phases.filter(({ minutes }) => all > 0 && minutes / all >= carriedFrom).length;
}

/** Time by phase of the sale over some days; null below ten hours of actions whose phase is known. */
export function phasesOf(days: readonly DayTotals[]): PhaseView | null {
  const of = (phase: string) => days.reduce((sum, day) => sum + (day.phaseMinutes[phase] ?? 0), 0);
  const minutes = {
    identify: of("identify"),
    appoint: of("appoint"),
    interview: of("interview"),
    propose: of("propose") + of("follow-up"),
  };
  const all = Object.values(minutes).reduce((sum, value) => sum + value, 0);
  if (all < phaseGateMinutes) return null;
  const phases = salePhases.map((phase) => ({ phase, minutes: minutes[phase], share: minutes[phase] / all }));
  const carried = carriedPhases(phases);
  return { phases, minutes: all, carried, isWorthATalk: carried > 2 };
}
