import type { JournalRecord } from "@/lib/model/journal";
import { weekdays } from "@/lib/model/primitives";
import type { Random } from "./random";

/** One calendar day of a life. */
export interface LifeDay {
  readonly date: string;
  /** 0 is Monday. */
  readonly weekday: number;
  /** Offset from UTC at noon, for example `+01:00`. */
  readonly offset: string;
  readonly absent: boolean;
  readonly training: boolean;
  /** Position among the worked days, or -1 on a day that is not worked. */
  readonly index: number;
  /** Share of the scheduled hours that Cairn watched. */
  watched: number;
  /** One of the last three worked days of its month. */
  monthEnd: boolean;
  /** Worked days since the return from a week or more of leave: 0, 1, 2 …; -1 where there was none. */
  readonly sinceLeave: number;
}

export interface Calendar {
  readonly days: readonly LifeDay[];
  readonly worked: readonly LifeDay[];
  readonly records: readonly JournalRecord[];
  /** Worked days on which a blank of several days ended: as after a reinstallation. */
  readonly blanks: readonly { from: number; to: number }[];
}

export interface CalendarOptions {
  readonly firstDay: string;
  readonly days: number;
  readonly timeZone: string;
  /** Share of worked days that are not watched. */
  readonly gaps: number;
  readonly trainingWeek: boolean;
  /** Chance of a week of less than five days. */
  readonly partTime: number;
}

const dayMs = 86_400_000;
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const offsets = new Map<string, string>();

function offsetAtNoon(date: string, timeZone: string): string {
  const key = `${timeZone} ${date}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: "12:00" }).offset;
    offsets.set(key, offset);
  }
  return offset;
}

/** Easter Sunday of a year (Gregorian; Meeus, Jones and Butcher), in milliseconds. */
function easterMs(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, day);
}

/** The public holidays of France in a year, as days. */
function publicHolidays(year: number): string[] {
  const easter = easterMs(year);
  const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
  return [
    ...fixed.map((day) => `${year}-${day}`),
    ...[1, 39, 50].map((days) => textOf(easter + days * dayMs)),
  ];
}

/** Draws the working year: schedule, leave, holidays, sickness, training, and what Cairn watched of it. */
export function createCalendar(random: Random, options: CalendarOptions): Calendar {
  const start = Date.parse(`${options.firstDay}T00:00:00Z`);
  const dateOf = (position: number): string => textOf(start + position * dayMs);
  const records: JournalRecord[] = [];

  const partTime = random.chance(options.partTime);
  const off = partTime ? random.pick([[2], [4], [2, 4], [0], [1, 3]] as const) : [];
  const hours = random.chance(0.7) ? ["09:00-12:30", "13:30-18:00"] : ["08:30-12:00", "13:00-17:00"];
  const scheduledMinutes = random.chance(0.5) ? 480 : 450;
  const days: Record<string, string[]> = {};
  for (const [position, name] of weekdays.slice(0, 5).entries()) {
    if (!(off as readonly number[]).includes(position)) days[name] = hours;
  }
  records.push({ record: "schedule", from: options.firstDay, days });

  const away = new Map<string, "leave" | "public-holiday" | "sick" | "training">();
  const absent = (from: number, length: number, kind: "leave" | "sick" | "training"): void => {
    const last = Math.min(from + length - 1, options.days - 1);
    if (from > last) return;
    records.push({ record: "absence", from: dateOf(from), to: dateOf(last), kind });
    for (let d = from; d <= last; d++) away.set(dateOf(d), kind);
  };
  const monday = (position: number): number =>
    position - ((new Date(start + position * dayMs).getUTCDay() + 6) % 7);
  for (const [centre, length] of [
    [60, 7],
    [120, 7],
    [210, 14],
    [300, 7],
  ] as const) {
    const from = monday(Math.round(random.normal(centre, 20)));
    if (from > 14) absent(from, length - 2 + 2 * random.int(0, 1), "leave");
  }
  if (options.trainingWeek) absent(monday(random.int(40, options.days - 40)), random.int(3, 5), "training");
  for (let d = 5; d < options.days; d++) if (random.chance(0.013)) absent(d, random.int(1, 4), "sick");
  const lastYear = Number(dateOf(options.days).slice(0, 4));
  for (let year = Number(options.firstDay.slice(0, 4)); year <= lastYear; year++) {
    for (const day of publicHolidays(year)) {
      if (day < options.firstDay || day > dateOf(options.days - 1)) continue;
      records.push({ record: "absence", from: day, to: day, kind: "public-holiday" });
      away.set(day, "public-holiday");
    }
  }

  const all: LifeDay[] = [];
  let index = 0;
  let leaveDays = 0;
  let sinceLeave = -1;
  for (let d = 0; d < options.days; d++) {
    const date = dateOf(d);
    const weekday = (new Date(start + d * dayMs).getUTCDay() + 6) % 7;
    const kind = away.get(date);
    const name = weekdays[weekday];
    const worked = name !== undefined && days[name] !== undefined && kind === undefined;
    if (kind === "leave") leaveDays++;
    if (worked) {
      if (leaveDays >= 5) sinceLeave = 0;
      else if (sinceLeave >= 0) sinceLeave++;
      leaveDays = 0;
    }
    all.push({
      date,
      weekday,
      offset: offsetAtNoon(date, options.timeZone),
      absent: kind !== undefined,
      training: kind === "training",
      index: worked ? index++ : -1,
      watched: 1,
      monthEnd: false,
      sinceLeave,
    });
  }
  const worked = all.filter((day) => day.index >= 0);
  for (const day of worked) {
    const third = worked[day.index + 3];
    day.monthEnd = third !== undefined && third.date.slice(0, 7) !== day.date.slice(0, 7);
  }

  const blanks: { from: number; to: number }[] = [];
  const hasPresence = options.gaps > 0 && random.chance(0.85);
  if (hasPresence) {
    const meanLength = 3;
    const startRate = options.gaps / meanLength / (1 - options.gaps);
    for (let i = 0; i < worked.length; i++) {
      if (!random.chance(startRate)) continue;
      const length = Math.max(1, random.poisson(meanLength));
      for (let j = i; j < Math.min(i + length, worked.length); j++) {
        const day = worked[j];
        if (day) day.watched = random.chance(0.8) ? 0 : random.uniform(0, 0.45);
      }
      if (length >= 5) blanks.push({ from: i, to: Math.min(i + length, worked.length) - 1 });
      i += length;
    }
    for (const day of worked) {
      if (day.watched === 1) day.watched = random.uniform(0.8, 1);
      if (day.watched > 0) {
        records.push({
          record: "presence",
          day: day.date,
          minutes: Math.floor(day.watched * scheduledMinutes * 0.99),
        });
      }
    }
  }
  return { days: all, worked, records, blanks };
}
