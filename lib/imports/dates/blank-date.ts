/** What exports write where there is no date. */
const blanks = new Set([
  "",
  "-",
  "--",
  "—",
  "–",
  "-1",
  "0",
  "0.0",
  "n/a",
  "#n/a",
  "na",
  "nan",
  "nat",
  "nil",
  "null",
  "(null)",
  "\\n",
  "none",
  "undefined",
  "(vide)",
  "(blank)",
  "(none)",
  "aucun",
  "aucune",
  "néant",
  "vide",
  "?",
]);

/** Dates of zeros in any order, with or without a time. */
const zeros = /^0{1,4}[-/.]0{1,2}[-/.]0{1,4}([t ]0?0:00(:00)?(\.0+)?z?)?$/;

/** Days that stand for none: Excel's day zero, .NET's and SQL Server's first day, the epoch, the last day there is. */
const standIns =
  /^((1899[-/.]12[-/.]3[01])|(3[01][-/.]12[-/.]1899)|(12[-/.]3[01][-/.]1899)|(1900[-/.]0?1[-/.]0?[01])|(0?[01][-/.]0?[01][-/.]1900)|(0001[-/.]01[-/.]01)|(0?1[-/.]0?1[-/.]0001)|(1970[-/.]01[-/.]01)|(0?1[-/.]0?1[-/.]1970)|(9999[-/.]12[-/.]31)|(31[-/.]12[-/.]9999)|(12[-/.]31[-/.]9999))([t ,].*)?$/;

/** Whether a cell says "no date": empty, a dash, -1, 0, a date of zeros, or a day that tools write in place of none. */
export function isBlankDate(cell: string): boolean {
  const text = cell.trim().toLowerCase();
  return blanks.has(text) || zeros.test(text) || standIns.test(text);
}
