import type { LocalDay } from "@/lib/model/primitives";

/**
 * The public holidays of a place on which people are off work, by day, from the library's own calendar (loaded only
 * here: its rules of all countries are large).
 * @param place a country, or a country and its region: `FR`, `FR-67`
 */
export async function publicHolidays(place: string, years: readonly number[]): Promise<LocalDay[]> {
  const { default: Holidays } = await import("date-holidays");
  const [country = "", region] = place.split("-");
  const calendar = region === undefined ? new Holidays(country) : new Holidays(country, region);
  const days = years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, 10)),
  );
  return [...new Set(days)].sort();
}
