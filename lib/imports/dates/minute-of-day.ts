/** The minute of the day that stands behind a date, or null; midnight alone is what tools write for none. */
export function minuteOf(cell: string): number | null {
  const time = /[T\s,](\d{1,2})[:hH](\d{2})(?::\d{2})?(?:\.\d+)?\s*([AaPp])?/.exec(cell.trim());
  if (!time) return null;
  const hour = (Number(time[1]) % (time[3] ? 12 : 24)) + (/p/i.test(time[3] ?? "") ? 12 : 0);
  const minute = hour * 60 + Number(time[2]);
  return minute === 0 || minute >= 1440 ? null : minute;
}
