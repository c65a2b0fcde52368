import type { PatternId } from "@/lib/model/pattern";

/**
 * Every threshold of the coach, in one place. Change the version with any of them: what a pattern says depends on
 * it. Reasons and the scores behind each: docs/METHOD.md.
 */
export const thresholdsVersion = 7;

/** What one pattern needs before it says anything, and the limit that holds until another is agreed. */
export interface PatternThresholds {
  /** Default marker, in the pattern's unit. */
  readonly marker: number;
  /** How far the mean must lie beyond the marker, in the same unit (as a factor for rates and odds ratios). */
  readonly margin: number;
  /** Typical value for the role: what a change is expected to lead to. */
  readonly roleMean: number;
  /** Smallest denominator of a day that counts. */
  readonly leastADay: number;
  /** Denominator over all days below which nothing is claimed. */
  readonly leastInAll: number;
  /** Intra-day correlation until there is enough to estimate it. */
  readonly correlation: number;
  /**
   * Probability of being beyond the marker at which the pattern is raised: high where healthy ways of working come
   * near the marker (mail), lower where they are far from it, so that what lies beyond is seldom a near miss.
   */
  readonly raise: number;
  /** Counting evenings in a row on which the evidence has to suffice: a single storm seldom lasts so many. */
  readonly raiseEvenings: number;
  /** A probability at which the margin is not asked for: who is surely a little beyond stays there for good. */
  readonly sure?: number;
  /**
   * A second key: with this probability the value lies beyond a limit that is short of the marker by `distance`. Few
   * healthy lives are found between the two; so it keeps them out sooner than certainty about the marker itself.
   */
  readonly inner?: { readonly distance: number; readonly probability: number };
}

export const patternThresholds: Readonly<Record<PatternId, PatternThresholds>> = {
  "reactive-email": {
    marker: 0.7,
    margin: 0.03,
    roleMean: 0.58,
    leastADay: 3,
    leastInAll: 60,
    correlation: 0.1,
    raise: 0.7,
    raiseEvenings: 4,
    inner: { distance: 0.05, probability: 0.97 },
  },
  "reactive-phone": {
    marker: 0.65,
    margin: 0.03,
    roleMean: 0.5,
    leastADay: 3,
    leastInAll: 30,
    correlation: 0.1,
    raise: 0.8,
    raiseEvenings: 3,
    inner: { distance: 0.05, probability: 0.97 },
  },
  "back-office-overload": {
    marker: 0.38,
    margin: 0.05,
    roleMean: 0.25,
    leastADay: 8,
    leastInAll: 120,
    correlation: 0.15,
    raise: 0.6,
    sure: 0.95,
    raiseEvenings: 2,
  },
  "quotation-overload": {
    marker: 0.28,
    margin: 0.03,
    roleMean: 0.15,
    leastADay: 8,
    leastInAll: 120,
    correlation: 0.3,
    raise: 0.5,
    raiseEvenings: 2,
  },
  "constant-soliciting": {
    marker: 2,
    margin: 0,
    roleMean: 0.8,
    leastADay: 0,
    leastInAll: 8,
    correlation: 0,
    raise: 0.6,
    raiseEvenings: 2,
  },
  "illusion-of-activity": {
    marker: 0.1,
    margin: 0,
    roleMean: 0.25,
    leastADay: 10,
    leastInAll: 100,
    correlation: 0.06,
    raise: 0.7,
    raiseEvenings: 2,
    inner: { distance: 0.05, probability: 0.95 },
  },
  "avoiding-hard-cases": {
    marker: 0.6,
    margin: 0.2,
    roleMean: 1,
    leastADay: 1,
    leastInAll: 50,
    correlation: 0,
    raise: 0.8,
    raiseEvenings: 4,
  },
  "neglected-accounts": {
    marker: 0.4,
    margin: 0,
    roleMean: 0,
    leastADay: 5,
    leastInAll: 0,
    correlation: 0,
    // A census, no estimate: eight of the last ten eligible days suffice as they stand.
    raise: 0.8,
    raiseEvenings: 1,
  },
};

/** The gate, in worked days: nothing is claimed on fewer eligible days than these. */
export const gate = { learningDays: 10, eligibleDays: 8, ofWorkedDays: 15 } as const;

/** Probabilities at which a pattern is watched and cleared, and the worked days of rest after clearing. */
export const decision = {
  watch: 0.8,
  clear: 0.4,
  refractoryDays: 10,
} as const;

/** Chance on any eligible day that a way of working has changed, and that a few days of something else begin or end. */
export const dynamics = {
  hazard: 1 / 120,
  passingBegins: 1 / 30,
  passingEnds: 1 / 5,
} as const;

/** The same on days on which something passing is to be expected: back from leave, and at the end of the month. */
export const expectedPassing = { ...dynamics, passingBegins: 0.5 } as const;

/**
 * Quotes are queued and written in one go: days without any and days of nothing else take turns, so that a day of
 * quotes is no sign of something passing. Their days are taken as more alike within than others instead.
 */
export const quoteDynamics = { ...dynamics, passingBegins: 0 } as const;

/** Illusion of activity is told by busy days alone, every other day or so: as much may have changed between two. */
export const busyDynamics = { ...dynamics, hazard: 2 * dynamics.hazard } as const;

/** Picks of cases are the person's own choice given what is due: a storm changes what is due, not the odds of a pick. */
export const choiceDynamics = { ...dynamics, passingBegins: 0 } as const;

/** The first days back: so many worked days after an absence of so many scheduled ones. */
export const returns = { days: 3, absentDays: 3 } as const;

/** Re-estimation of the intra-day correlation, by moments. */
export const correlationEstimate = { afterDays: 40, least: 0.05, most: 0.25, priorDays: 40 } as const;

/** Offsets of weekdays and of the end of a month. */
export const offsets = { eachWeekdayDays: 4, kappa: 40, monthEndWorkedDays: 3 } as const;

/** Help: a pattern only where requests repeat a topic or come before trying alone. */
export const soliciting = {
  repeatWithinWorkedDays: 10,
  repeatShare: 0.5,
  untriedShare: 0.6,
  recentWorkedDays: 20,
  newInPostDays: 90,
  size: 2,
} as const;

/** Quotes: only a problem while they are poorly followed up. */
export const followUp = {
  withinWorkedDays: 7,
  poorRate: 0.6,
  sureness: 0.8,
  halfLifeWorkedDays: 6,
} as const;

/** Accounts: cadence by segment in observed worked days, and the census. */
export const cadence = { gold: 20, silver: 40, bronze: 60 } as const;
export const census = { days: 10, leastOverdue: 3 } as const;

/** Illusion of activity looks at busy days: at least the median volume of the last eligible days. */
export const busyDays = { medianOfDays: 60 } as const;

/** Rituals: same kind, near the same time, on most of the last eligible days. */
export const ritualRule = {
  days: 20,
  share: 0.6,
  nearMinutes: 20,
  /** Days that suffice where the person confirmed the ritual. */
  confirmedDays: 3,
  chance: 0.001,
  neighbourMinutes: 60,
  /** How much denser than the hour beside it the peak of ordinary work may be. */
  peak: 2.5,
} as const;

/** Known durations of a kind before its median stands in for an unknown one. */
export const durationsBeforeMedian = 10;

/** What stands in until then, in minutes. A kind of one's own takes the last. */
export const defaultMinutes: Readonly<Record<string, number>> = {
  email: 5,
  call: 8,
  meeting: 45,
  visit: 90,
  demo: 45,
  quote: 30,
  prospecting: 30,
  preparation: 20,
  planning: 10,
  "crm-review": 10,
  "figures-review": 10,
  "customer-news": 10,
  "help-request": 10,
  admin: 20,
  task: 15,
  other: 15,
};

/** Share of wrong labels before any was checked, and how many checked labels that is worth. */
export const labelError = { usual: 0.01, worth: 20 } as const;
