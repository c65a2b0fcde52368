import type { Language } from "@/lib/model/settings";

const dayMs = 86_400_000;

/** Numbers, shares, days and durations in one language's own way, all by Intl. */
export interface Format {
  /** A number with at most `digits` decimals (1 where none is given). */
  number(value: number, digits?: number): string;
  /** A share of 0 to 1 as a whole per cent, with the language's own spacing: `38 %`, `38%`. */
  percent(share: number): string;
  /** A share of 0 to 1 as the bare number of per cent, for the ends of an interval: `31`. */
  percentNumber(share: number): string;
  /** A local day in words: `Monday 23 November`. */
  dayInWords(day: string): string;
  /** A local day with its year: `23 November 2026`. */
  dayWithYear(day: string): string;
  /** A local day in short, for axes and lists: `23 Nov`. */
  dayShort(day: string): string;
  /** The weekday's name of a local day, in short: `Mon`. */
  weekday(day: string): string;
  /** The weekday's whole name of a local day: `Monday`. */
  weekdayName(day: string): string;
  /** A month `YYYY-MM` with its year: `November 2026`. */
  month(month: string): string;
  /** A month in few signs, for an axis: `Mar 26`. */
  monthShort(month: string): string;
  /** An amount of money without decimals in a currency of ISO 4217, or bare where there is none: `€12,400`. */
  money(amount: number, currency: string | null): string;
  /** The same in few signs, where the place is small: `€1.24M`; whole below a hundred thousand. */
  moneyShort(amount: number, currency: string | null): string;
  /** The name of a country by its ISO 3166 code: `France`. */
  country(code: string): string;
  /** The local time of an instant as its own offset tells it: `14:05`. */
  time(instant: string): string;
  /** How long ago, for a whole number of days: `today`, `yesterday`, `12 days ago`, `3 months ago`. */
  daysAgo(days: number): string;
  /** Minutes as hours and minutes: `25 min`, `1 h 10 min`. */
  minutes(minutes: number): string;
  /** Words joined as the language joins them: `a, b and c`. */
  list(words: readonly string[]): string;
}

/** A day `YYYY-MM-DD` at noon UTC: no zone and no clock change can move it to another date. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The formats of one language. English is that of Britain: day before month, a 24-hour clock. */
export function createFormat(language: Language): Format {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: string) => format.format(noonOf(day));
  };
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const bare = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const unit = (name: "hour" | "minute") =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit: name,
      unitDisplay: "short",
      maximumFractionDigits: 0,
    });
  const [hours, minutesOnly] = [unit("hour"), unit("minute")];
  const monthOf = date({ month: "long", year: "numeric" });
  const shortMonthOf = date({ month: "short", year: "2-digit" });
  const numbers = new Map<number, Intl.NumberFormat>();
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const list = new Intl.ListFormat(locale);

  return {
    number(value, digits = 1) {
      const format = numbers.get(digits) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      numbers.set(digits, format);
      return format.format(value);
    },
    percent: (share) => percent.format(share),
    percentNumber: (share) => bare.format(share * 100),
    dayInWords: date({ weekday: "long", day: "numeric", month: "long" }),
    dayWithYear: date({ day: "numeric", month: "long", year: "numeric" }),
    dayShort: date({ day: "numeric", month: "short" }),
    weekday: date({ weekday: "short" }),
    weekdayName: date({ weekday: "long" }),
    month: (month) => monthOf(`${month}-01`),
    monthShort: (month) => shortMonthOf(`${month}-01`),
    money: (amount, currency) =>
      amount.toLocaleString(locale, {
        ...(currency ? { style: "currency", currency } : {}),
        maximumFractionDigits: 0,
      }),
    moneyShort: (amount, currency) =>
      amount.toLocaleString(locale, {
        ...(currency ? { style: "currency", currency } : {}),
        ...(Math.abs(amount) < 100_000
          ? { maximumFractionDigits: 0 }
          : { notation: "compact", maximumSignificantDigits: 3 }),
      }),
    country: (code) => countries.of(code) ?? code,
    time: (instant) => instant.slice(11, 16),
    daysAgo(days) {
      if (days < 60) return relative.format(-days, "day");
      if (days < 730) return relative.format(-Math.round(days / 30.44), "month");
      return relative.format(-Math.round(days / 365.25), "year");
    },
    minutes(total) {
      const whole = Math.round(total);
      if (whole < 60) return minutesOnly.format(whole);
      const rest = whole % 60;
      const full = hours.format(Math.floor(whole / 60));
      return rest === 0 ? full : `${full} ${minutesOnly.format(rest)}`;
    },
    list: (words) => list.format(words),
  };
}

/** Whole days from one local day to another; negative where `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / dayMs);
}
