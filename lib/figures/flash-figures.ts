import { countOf, type DayTotals } from "@/lib/coach/day-totals";
import { addDays, dayNumber, weekdayIndex } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";
import type { FlashFigure } from "@/lib/views/figure";
import { shareInterval } from "./share-interval";

/** What flash figures are computed from: the totals of the days in sight, and today's routines. */
export interface FlashFacts {
  readonly today: LocalDay;
  readonly totals: ReadonlyMap<LocalDay, DayTotals>;
  /** Whether a day is worked: the seven points of a day's figure are worked days. */
  readonly isWorked: (day: LocalDay) => boolean;
  readonly routines: { readonly kept: number; readonly due: number };
  /** Pinned figures of the deals, as a page last computed them. */
  readonly kept?: readonly FlashFigure[];
  /** What one aims at, by figure. */
  readonly targets?: Readonly<Record<string, number>>;
}

/** How far back the totals are needed: six whole weeks and this one; seven worked days fit into that as well. */
export const flashDaysBack = 48;

type Measure = (totals: DayTotals) => { readonly value: number; readonly second?: number };

const meetingKinds = new Set(["meeting", "visit", "demo"]);

const exchanges: Measure = (totals) => ({
  value: countOf(totals, "proactive"),
  second: countOf(totals, "reactive"),
});
const ofKind =
  (isWanted: (kind: string) => boolean): Measure =>
  (totals) => ({
    value: totals.groups
      .filter(({ kind, internal }) => !internal && isWanted(kind))
      .reduce((sum, { count }) => sum + count, 0),
  });
const calls = ofKind((kind) => kind === "call");
const meetings = ofKind((kind) => meetingKinds.has(kind));
const quotes = ofKind((kind) => kind === "quote");

type Over = "today" | "week" | "month";

/** What each figure counts, and over which days. */
const counts: Readonly<Record<string, readonly [measure: Measure, over: Over]>> = {
  "started-today": [exchanges, "today"],
  "started-week": [exchanges, "week"],
  "started-month": [exchanges, "month"],
  "calls-today": [calls, "today"],
  "calls-week": [calls, "week"],
  "calls-month": [calls, "month"],
  "meetings-today": [meetings, "today"],
  "meetings-week": [meetings, "week"],
  "meetings-month": [meetings, "month"],
  "quotes-week": [quotes, "week"],
  "quotes-month": [quotes, "month"],
};

/** Every flash figure that can be chosen, in the order in which they are offered. */
export const flashFigureIds = [...Object.keys(counts), "routines-kept", "reactive-share"] as const;

/** The chosen figures in their order, each with its target; an id that this version does not know is left out. */
export function flashFigures(ids: readonly string[], facts: FlashFacts): FlashFigure[] {
  return ids.slice(0, 6).flatMap((id) => {
    const figure = figureOf(id, facts);
    return figure ? [{ ...figure, target: figure.target ?? facts.targets?.[id] ?? null }] : [];
  });
}

function figureOf(id: string, facts: FlashFacts): FlashFigure | undefined {
  if (id === "routines-kept") return routinesKept(facts);
  if (id === "reactive-share") return reactiveShare(facts);
  const count = Object.hasOwn(counts, id) ? counts[id] : undefined;
  return count ? counted(id, count, facts) : facts.kept?.find((kept) => kept.id === id);
}

/** Monday to today. */
function thisWeek(today: LocalDay): LocalDay[] {
  const days = weekdayIndex(dayNumber(today)) + 1;
  return Array.from({ length: days }, (_, index) => addDays(today, index + 1 - days));
}

/** The first of the month to today. */
function thisMonth(today: LocalDay): LocalDay[] {
  return Array.from({ length: Number(today.slice(8)) }, (_, index) => addDays(today, -index));
}

const daysOver: Readonly<Record<Over, (today: LocalDay) => LocalDay[]>> = {
  today: (today) => [today],
  week: thisWeek,
  month: thisMonth,
};

/** The last seven worked days with today at the end, oldest first. */
function sevenDays({ today, isWorked }: FlashFacts): LocalDay[] {
  const days = [today];
  for (let back = 1; back <= flashDaysBack && days.length < 7; back += 1) {
    const day = addDays(today, -back);
    if (isWorked(day)) days.unshift(day);
  }
  return days;
}

/** The last seven weeks as their Mondays, oldest first; the last is this week. */
function sevenWeeks(today: LocalDay): LocalDay[] {
  const monday = addDays(today, -weekdayIndex(dayNumber(today)));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, 7 * (index - 6)));
}

/** A week's days up to the weekday that today is: this week is as long as those before it, and does not seem to fall. */
const weekSoFar = (monday: LocalDay, today: LocalDay): LocalDay[] =>
  Array.from({ length: weekdayIndex(dayNumber(today)) + 1 }, (_, index) => addDays(monday, index));

function sum(
  days: readonly LocalDay[],
  measure: Measure,
  { totals }: FlashFacts,
): { value: number; second: number } {
  let [value, second] = [0, 0];
  for (const day of days) {
    const row = totals.get(day);
    if (!row) continue;
    const measured = measure(row);
    value += measured.value;
    second += measured.second ?? 0;
  }
  return { value, second };
}

function counted(id: string, [measure, over]: readonly [Measure, Over], facts: FlashFacts): FlashFigure {
  const isPair = measure === exchanges;
  const { value, second } = sum(daysOver[over](facts.today), measure, facts);
  return {
    id,
    value,
    second: isPair ? second : null,
    target: null,
    interval: null,
    pointsOver: over === "today" ? "day" : "week",
    points: (over === "today" ? sevenDays(facts) : sevenWeeks(facts.today)).map((day) => {
      const point = sum(over === "today" ? [day] : weekSoFar(day, facts.today), measure, facts);
      return { day, value: point.value, second: isPair ? point.second : null };
    }),
  };
}

function routinesKept({ routines }: FlashFacts): FlashFigure {
  return {
    id: "routines-kept",
    value: routines.kept,
    second: null,
    target: routines.due,
    interval: null,
    pointsOver: "day",
    points: [],
  };
}

/** The share of the last seven worked days' mails that were answers, as the pattern counts them. */
function reactiveShare(facts: FlashFacts): FlashFigure {
  const mails = (day: LocalDay, initiative: "proactive" | "reactive") => {
    const row = facts.totals.get(day);
    return row ? countOf(row, initiative, "email") : 0;
  };
  const points = sevenDays(facts).map((day) => ({
    day,
    value: mails(day, "reactive"),
    second: mails(day, "proactive"),
  }));
  const answers = points.reduce((total, { value }) => total + value, 0);
  const started = points.reduce((total, { second }) => total + second, 0);
  const interval = shareInterval(answers, answers + started);
  return {
    id: "reactive-share",
    value: interval?.share ?? null,
    second: null,
    target: null,
    interval,
    pointsOver: "day",
    points: points.map(({ day, value, second }) => ({
      day,
      value: value + second === 0 ? 0 : value / (value + second),
      second: null,
    })),
  };
}
