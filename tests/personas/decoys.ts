import type { Calendar } from "./calendar";
import type { Decoy, Regime } from "./life";
import type { OtherBaseline } from "./paths";
import type { Random } from "./random";

/** What the decoys of a life change, day by day; everything neutral where there is none. */
export interface DecoyDay {
  /** Shift of the reactive share of mail and telephone, in log-odds. */
  exchangeShift: number;
  mailVolume: number;
  callVolume: number;
  prospectingVolume: number;
  /** Shift of the share of quotes and of office work, in log-odds. */
  quoteShift: number;
  adminShift: number;
  leadReplies: number;
}

export interface DrawnDecoys {
  readonly decoys: readonly Decoy[];
  readonly days: readonly DecoyDay[];
  readonly baselines: readonly OtherBaseline[];
  readonly newTerritory: { readonly from: number; readonly marker: number } | null;
  readonly newHireDays: number;
  readonly followedQuotes: { readonly from: number; readonly to: number } | null;
  readonly isCurious: boolean;
  readonly unlabelledRituals: boolean;
  readonly fastLeads: boolean;
}

const exchange = ["reactive-email", "reactive-phone"] as const;

/** Draws the harmless events of one life. A decoy is never laid over a regime of the pattern that it tempts. */
export function drawDecoys(random: Random, calendar: Calendar, regimes: readonly Regime[]): DrawnDecoys {
  const last = calendar.worked.length - 1;
  const decoys: Decoy[] = [];
  const days: DecoyDay[] = calendar.worked.map(() => ({
    exchangeShift: 0,
    mailVolume: 1,
    callVolume: 1,
    prospectingVolume: 1,
    quoteShift: 0,
    adminShift: 0,
    leadReplies: 0,
  }));
  const has = (pattern: string): boolean => regimes.some((regime) => regime.pattern === pattern);
  const over = (from: number, to: number, change: (day: DecoyDay) => void): void => {
    for (let i = from; i <= Math.min(to, last); i++) {
      const day = days[i];
      if (day) change(day);
    }
  };

  for (const day of calendar.worked) {
    if (day.monthEnd) {
      over(day.index, day.index, (d) => {
        d.quoteShift += Math.log(3);
        d.adminShift += Math.log(1.5);
      });
      const isFirst = calendar.worked[day.index - 1]?.monthEnd !== true;
      const tempts = ["quotation-overload", "back-office-overload"] as const;
      if (isFirst) decoys.push({ name: "month-end", from: day.index, to: day.index + 2, tempts });
    }
    if (day.sinceLeave === 0) {
      over(day.index, day.index + 2, (d) => {
        d.exchangeShift += 1.3;
        d.mailVolume *= 1.7;
        d.adminShift += 0.4;
      });
      const tempts = ["reactive-email", "reactive-phone", "back-office-overload"] as const;
      decoys.push({ name: "leave-return", from: day.index, to: day.index + 2, tempts });
    }
    if (day.index > 0 && trainedBefore(calendar, day.index)) {
      decoys.push({
        name: "training-week",
        from: day.index,
        to: day.index + 4,
        tempts: [...exchange, "illusion-of-activity"],
      });
    }
  }
  for (let i = random.poisson(1.5); i > 0; i--) {
    const from = random.int(5, last);
    const to = Math.min(last, from + random.int(1, 4));
    over(from, to, (d) => {
      d.exchangeShift += 1.5;
      d.mailVolume *= 1.4;
      d.callVolume *= 1.4;
    });
    decoys.push({ name: "incident", from, to, tempts: exchange });
  }
  if (random.chance(0.5)) {
    const from = random.int(20, last - 10);
    over(from, from + 4, (d) => {
      d.prospectingVolume *= 4;
      d.callVolume *= 1.6;
      d.mailVolume *= 1.3;
    });
    // The answers to a campaign come in the days after it.
    over(from + 3, from + 7, (d) => {
      d.exchangeShift += 1;
      d.mailVolume *= 1.3;
    });
    decoys.push({ name: "campaign-week", from, to: from + 7, tempts: [...exchange, "illusion-of-activity"] });
  }
  for (const blank of calendar.blanks) {
    decoys.push({
      name: "reinstalled",
      from: blank.to + 1,
      to: blank.to + 10,
      tempts: ["neglected-accounts"],
    });
  }

  const baselines: OtherBaseline[] = [];
  let newTerritory: DrawnDecoys["newTerritory"] = null;
  if (!has("reactive-phone") && random.chance(0.08)) {
    const from = random.int(40, 140);
    newTerritory = { from, marker: 0.85 };
    baselines.push({ pattern: "reactive-phone", from, to: last, value: 0.72 });
    decoys.push({ name: "new-territory", from, to: last, tempts: ["reactive-phone"] });
  }
  let followedQuotes: DrawnDecoys["followedQuotes"] = null;
  if (!has("quotation-overload") && !has("back-office-overload") && random.chance(0.1)) {
    const from = random.int(10, 140);
    followedQuotes = { from, to: Math.min(last, from + random.int(30, 70)) };
    baselines.push({ pattern: "quotation-overload", ...followedQuotes, value: 0.42 });
    decoys.push({ name: "followed-quotes", ...followedQuotes, tempts: ["quotation-overload"] });
  }
  let newHireDays = 0;
  let isCurious = false;
  if (!has("constant-soliciting")) {
    if (random.chance(0.1)) {
      newHireDays = random.int(40, 88);
      const to = calendar.worked.findLastIndex((day) => day.date <= (calendar.days[newHireDays]?.date ?? ""));
      baselines.push({ pattern: "constant-soliciting", from: 0, to, value: 4 });
      decoys.push({ name: "new-hire", from: 0, to, tempts: ["constant-soliciting"] });
    } else if (random.chance(0.08)) {
      isCurious = true;
      baselines.push({ pattern: "constant-soliciting", from: 0, to: last, value: 3.2 });
      decoys.push({ name: "curious-asker", from: 0, to: last, tempts: ["constant-soliciting"] });
    }
  }
  const fastLeads = random.chance(0.15);
  if (fastLeads) {
    const from = random.int(0, 100);
    const to = Math.min(last, from + random.int(40, 80));
    over(from, to, (d) => {
      d.leadReplies = 8;
    });
    decoys.push({ name: "fast-leads", from, to, tempts: exchange });
  }
  const unlabelledRituals = random.chance(0.6);
  if (unlabelledRituals) {
    const tempts = ["back-office-overload", "illusion-of-activity", "reactive-email"] as const;
    decoys.push({ name: "unlabelled-ritual", from: 0, to: last, tempts });
  }
  return {
    decoys,
    days,
    baselines,
    newTerritory,
    newHireDays,
    followedQuotes,
    isCurious,
    unlabelledRituals,
    fastLeads,
  };
}

/** Whether the calendar days just before this worked day were a training. */
function trainedBefore(calendar: Calendar, index: number): boolean {
  const day = calendar.worked[index];
  if (!day) return false;
  const position = calendar.days.indexOf(day);
  return calendar.days.slice(Math.max(0, position - 4), position).some((before) => before.training);
}
