import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";
import type { BusinessModel, References } from "@/lib/model/sales-setup";
import type { Comparison } from "@/lib/views/pipeline";
import { daysBetween } from "../deal";
import {
  compareCounts,
  compareMedians,
  compareShares,
  compareWithExpected,
  compareWithRate,
  median,
  type Verdict,
} from "../exact-test";
import type { OpportunityHistory } from "./history";
import { isOpenStage } from "./process";

/** Closed opportunities, or amounts, below which nothing is compared. */
const gate = 20;
const daysAMonth = 365.25 / 12;

/** What is seen of one span of time. */
interface Span {
  readonly won: number;
  readonly closed: number;
  readonly amounts: readonly number[];
  readonly cycles: readonly number[];
  readonly created: number;
}

/** Days of the span that is looked at: a quarter where sales are many and small, else a year. */
export const spanDays = (model: BusinessModel): number => (model === "distance" ? 91 : 365);

/** Which figures come first: where sales are few and complex, what one is worth says more than how many there are. */
const order: Readonly<Record<BusinessModel, readonly Comparison["figure"][]>> = {
  "own-past": ["win-rate", "basket", "cycle", "created"],
  distance: ["created", "win-rate", "cycle", "basket"],
  complex: ["basket", "won-value-rate", "cycle", "win-rate"],
  "own-values": ["win-rate", "basket", "cycle", "created"],
};

/**
 * The figures of the last span of time against the span before it, or against values of one's own. A difference is
 * told only where chance does not give as much in 95 cases of 100 (exact tests); `null` where there is not enough.
 */
export function comparisons(
  histories: readonly OpportunityHistory[],
  asOf: LocalDay,
  model: BusinessModel,
  references: References,
): Comparison[] {
  const days = spanDays(model);
  const now = spanOf(histories, addDays(asOf, -days), asOf);
  if (model === "own-values")
    return order[model].map((figure) => withReference(figure, now, references, days));
  const before = spanOf(histories, addDays(asOf, -2 * days), addDays(asOf, -days));
  return order[model].map((figure) => withPast(figure, now, before, histories, asOf, days));
}

function spanOf(histories: readonly OpportunityHistory[], after: LocalDay, upTo: LocalDay): Span {
  const isIn = (day: LocalDay) => day > after && day <= upTo;
  const closed = histories.filter(({ current }) => !isOpenStage(current.stage) && isIn(current.on));
  const won = closed.filter(({ current }) => current.stage === "won");
  return {
    won: won.length,
    closed: closed.length,
    amounts: won.flatMap(({ current }) => (current.amount === null ? [] : [current.amount])),
    cycles: won.flatMap(({ createdOn, isStartUnknown, current }) =>
      isStartUnknown ? [] : [daysBetween(createdOn, current.on)],
    ),
    created: histories.filter(({ createdOn, isStartUnknown }) => !isStartUnknown && isIn(createdOn)).length,
  };
}

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function withPast(
  figure: Comparison["figure"],
  now: Span,
  before: Span,
  histories: readonly OpportunityHistory[],
  asOf: LocalDay,
  days: number,
): Comparison {
  const told = (n: number, beforeN: number, verdict: () => Verdict) =>
    Math.min(n, beforeN) < gate ? null : verdict();
  if (figure === "win-rate")
    return {
      figure,
      now: rate(now.won, now.closed),
      n: now.closed,
      before: rate(before.won, before.closed),
      beforeN: before.closed,
      verdict: told(now.closed, before.closed, () =>
        compareShares(now.won, now.closed, before.won, before.closed),
      ),
    };
  if (figure === "created")
    return {
      figure,
      now: now.created / (days / daysAMonth),
      n: now.created,
      before: before.created / (days / daysAMonth),
      beforeN: before.created,
      verdict: now.created + before.created < gate ? null : compareCounts(now.created, before.created),
    };
  if (figure === "won-value-rate") return wonValueRate(histories, asOf, days);
  const [values, others] = figure === "basket" ? [now.amounts, before.amounts] : [now.cycles, before.cycles];
  return {
    figure,
    now: median(values),
    n: values.length,
    before: median(others),
    beforeN: others.length,
    verdict: told(values.length, others.length, () => compareMedians(values, others)),
  };
}

/** Won value of closed value. One large opportunity rules it, so that no verdict is given: it stands as a number. */
function wonValueRate(histories: readonly OpportunityHistory[], asOf: LocalDay, days: number): Comparison {
  const share = (after: LocalDay, upTo: LocalDay) => {
    const closed = histories.filter(
      ({ current }) =>
        !isOpenStage(current.stage) && current.on > after && current.on <= upTo && current.amount !== null,
    );
    const sum = (list: readonly OpportunityHistory[]) =>
      list.reduce((total, { current }) => total + (current.amount ?? 0), 0);
    const won = closed.filter(({ current }) => current.stage === "won");
    return { value: rate(sum(won), sum(closed)), n: closed.length };
  };
  const now = share(addDays(asOf, -days), asOf);
  const before = share(addDays(asOf, -2 * days), addDays(asOf, -days));
  return {
    figure: "won-value-rate",
    now: now.value,
    n: now.n,
    before: before.value,
    beforeN: before.n,
    verdict: null,
  };
}

function withReference(
  figure: Comparison["figure"],
  now: Span,
  { winRate, basket, cycleDays, createdPerMonth }: References,
  days: number,
): Comparison {
  const told = (n: number, reference: number | null, verdict: (reference: number) => Verdict) =>
    reference === null || n < gate ? null : verdict(reference);
  if (figure === "win-rate")
    return {
      figure,
      now: rate(now.won, now.closed),
      n: now.closed,
      before: winRate,
      beforeN: null,
      verdict: told(now.closed, winRate, (reference) => compareWithRate(now.won, now.closed, reference)),
    };
  if (figure === "created")
    return {
      figure,
      now: now.created / (days / daysAMonth),
      n: now.created,
      before: createdPerMonth,
      beforeN: null,
      verdict: told(now.created, createdPerMonth, (reference) =>
        compareWithExpected(now.created, reference * (days / daysAMonth)),
      ),
    };
  const [values, reference] = figure === "basket" ? [now.amounts, basket] : [now.cycles, cycleDays];
  return {
    figure,
    now: median(values),
    n: values.length,
    before: reference,
    beforeN: null,
    // Sign test: were the reference the middle, half would lie above it. What lies on it says nothing.
    verdict: told(values.length, reference, (middle) => {
      const apart = values.filter((value) => value !== middle);
      return compareWithRate(apart.filter((value) => value > middle).length, apart.length, 0.5);
    }),
  };
}
