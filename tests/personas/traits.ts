import type { PatternId } from "@/lib/model/pattern";
import type { WorldName } from "./life";

/** What is healthy and what is not, for one pattern. Units: share, requests per ten, odds ratio, days between contacts. */
export interface Trait {
  readonly marker: number;
  /** The centre of the healthy population. */
  readonly healthy: number;
  /** What a regime leads to, mild to strong. */
  readonly regime: readonly [number, number, number];
  /** `above`: more is worse. `below`: less is worse. */
  readonly badSide: "above" | "below";
  /** A flag counts as true from this far short of the marker. */
  readonly tolerance: number;
}

/**
 * Markers and regime levels of method.md 1.3; healthy centres as far from the marker as its reference population.
 * For neglected accounts the values of `healthy` and `regime` are worked days between contacts with one account.
 */
export const traits: Readonly<Record<PatternId, Trait>> = {
  "reactive-email": {
    marker: 0.7,
    healthy: 0.55,
    regime: [0.78, 0.85, 0.92],
    badSide: "above",
    tolerance: 0.02,
  },
  "reactive-phone": {
    marker: 0.65,
    healthy: 0.48,
    regime: [0.73, 0.81, 0.89],
    badSide: "above",
    tolerance: 0.02,
  },
  "back-office-overload": {
    marker: 0.38,
    healthy: 0.22,
    regime: [0.48, 0.6, 0.75],
    badSide: "above",
    tolerance: 0.02,
  },
  "quotation-overload": {
    marker: 0.28,
    healthy: 0.12,
    regime: [0.38, 0.5, 0.65],
    badSide: "above",
    tolerance: 0.02,
  },
  "constant-soliciting": {
    marker: 2,
    healthy: 0.9,
    regime: [3.2, 4.6, 7.4],
    badSide: "above",
    tolerance: 0.1,
  },
  "illusion-of-activity": {
    marker: 0.1,
    healthy: 0.22,
    regime: [0.06, 0.03, 0.015],
    badSide: "below",
    tolerance: 0.01,
  },
  "avoiding-hard-cases": {
    marker: 0.6,
    healthy: 1,
    regime: [0.4, 0.3, 0.2],
    badSide: "below",
    tolerance: 0.03,
  },
  "neglected-accounts": {
    marker: 0.4,
    healthy: 11,
    regime: [60, 100, 180],
    badSide: "above",
    tolerance: 0.02,
  },
};

/** How noisy a world is. */
export interface Noise {
  /** Factor on the day noise. */
  readonly scale: number;
  /** Autocorrelation of the day noise. */
  readonly phi: number;
  /** Standard deviation of people around the healthy centre, in log-odds. */
  readonly people: number;
  /** Share of worked days that Cairn did not watch. */
  readonly gaps: number;
  /** Probability that a label of an action is wrong, each way. */
  readonly wrongLabels: number;
}

export const noises: Readonly<Record<Exclude<WorldName, "mixed">, Noise>> = {
  standard: { scale: 1, phi: 0.3, people: 0.25, gaps: 0.08, wrongLabels: 0 },
  hard: { scale: 1.3, phi: 0.5, people: 0.45, gaps: 0.2, wrongLabels: 0.07 },
  other: { scale: 1, phi: 0.2, people: 0.3, gaps: 0.1, wrongLabels: 0.01 },
};
