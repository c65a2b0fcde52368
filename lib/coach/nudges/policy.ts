/** When Cairn may speak of its own accord. All of it is data: docs/METHOD.md prints this table. */
export interface NudgePolicy {
  readonly perDay: number;
  readonly perWeek: number;
  /** At most so many in any so many worked days: what keeps the mean below 0.15 a day. */
  readonly longRun: { readonly shown: number; readonly workedDays: number };
  readonly gapMinutes: number;
  /** Worked days at the beginning in which nothing is said. */
  readonly learningWorkedDays: number;
  /** Minutes at the start of the day in which nothing is said. */
  readonly firstMinutes: number;
  readonly typingQuietSeconds: number;
  /** How long something that became due waits for a breakpoint before it moves to the evening's list. */
  readonly breakpointWaitMinutes: number;
  /** Quiet after each nudge that was left unanswered, in worked days; the last stays. */
  readonly backOffWorkedDays: readonly number[];
  readonly notTodayWorkedDays: number;
  readonly wordingWorkedDays: number;
  /**
   * The weekly and long-run budget is halved (rounded down, not below one) when none of the last `last`
   * nudges was acted on. With a prior of mean 0.10 and weight 2, none of ten puts the rate below 10 % with
   * a probability of 0.96; one of ten does not.
   */
  readonly throttle: { readonly last: number; readonly actedAtMost: number };
}

export const nudgePolicy: NudgePolicy = {
  perDay: 1,
  perWeek: 3,
  longRun: { shown: 3, workedDays: 25 },
  gapMinutes: 120,
  learningWorkedDays: 10,
  firstMinutes: 30,
  typingQuietSeconds: 10,
  breakpointWaitMinutes: 45,
  backOffWorkedDays: [5, 10, 20, 40],
  notTodayWorkedDays: 1,
  wordingWorkedDays: 10,
  throttle: { last: 10, actedAtMost: 0 },
};

/**
 * During a randomised trial that the person opted into, moments are needed: the long-run limit does not hold
 * there, the daily and weekly ones do.
 */
export const trialPolicy: NudgePolicy = { ...nudgePolicy, longRun: { shown: 15, workedDays: 25 } };
