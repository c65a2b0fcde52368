import { type PatternId, patternIds } from "@/lib/model/pattern";
import type { Regime } from "./life";
import type { Random } from "./random";
import { traits } from "./traits";

/** The mechanisms by which one slides into a pattern: three named levels, or any level between the extremes. */
export interface RegimeStyle {
  readonly levels: "three" | "continuous";
}

const patternCount = (random: Random): number => {
  const draw = random.next();
  if (draw < 0.4) return 0;
  return draw < 0.85 ? 1 : 2;
};

/** Draws the regimes of one life over so many worked days: none 40 %, one 45 %, two 15 %. */
export function drawRegimes(random: Random, workedDays: number, style: RegimeStyle): Regime[] {
  const count = patternCount(random);
  const chosen: PatternId[] = [];
  while (chosen.length < count) {
    const pattern = random.pick(patternIds);
    // Both fill the same hours: together they would leave no day.
    const clash = pattern === "back-office-overload" ? "quotation-overload" : "back-office-overload";
    const fills = pattern === "back-office-overload" || pattern === "quotation-overload";
    if (chosen.includes(pattern) || (fills && chosen.includes(clash))) continue;
    chosen.push(pattern);
  }
  return chosen.map((pattern) => {
    const from = random.chance(0.35) ? 0 : random.int(40, Math.min(150, workedDays - 30));
    const to = random.chance(0.6) ? workedDays - 1 : Math.min(from + random.int(40, 110) - 1, workedDays - 1);
    const draw = random.next();
    const shape = draw < 0.6 ? "abrupt" : draw < 0.8 && from > 0 ? "drift" : "intermittent";
    const { regime } = traits[pattern];
    const reaches =
      style.levels === "three" ? random.pick(regime) : regime[0] * (regime[2] / regime[0]) ** random.next();
    return { pattern, from, to, shape, reaches };
  });
}

/** A regime that comes and goes holds for so many of so many days. */
export interface Cycle {
  readonly on: number;
  readonly days: number;
}

/**
 * How far a regime has taken hold on each worked day, 0 to 1: at once, over some weeks, or in a cycle.
 * `driftDays` is how long the slow slide takes.
 */
export function intensity(regime: Regime, workedDays: number, driftDays: number, cycle: Cycle): number[] {
  return Array.from({ length: workedDays }, (_, day) => {
    if (day < regime.from || day > regime.to) return 0;
    const age = day - regime.from;
    if (regime.shape === "drift") return Math.min(1, (age + 1) / driftDays);
    if (regime.shape === "intermittent") return age % cycle.days < cycle.on ? 1 : 0;
    return 1;
  });
}
