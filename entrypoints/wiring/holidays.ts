import { send } from "@/lib/messages/send";
import type { Result } from "@/lib/model/result";
import { todayHere } from "./now";

/**
 * Sets the place whose public holidays count, for this year and the next. They are computed in the page: the library's
 * calendars of all countries are large, and the background would carry them all day long.
 */
export async function chooseHolidays(place: string | null): Promise<Result<null>> {
  const year = Number(todayHere().slice(0, 4));
  const years = [year, year + 1];
  if (place === null) return send("holidays.set", { place, years, days: [] });
  const { publicHolidays } = await import("@/lib/imports/public-holidays");
  return send("holidays.set", { place, years, days: await publicHolidays(place, years) });
}

/** Adds the next year's holidays once, when the notebook is first opened in a new year. */
export async function keepHolidaysAhead(): Promise<void> {
  const settings = await send("settings.get", {});
  if (!settings.ok || settings.value.holidays === null) return;
  const next = Number(todayHere().slice(0, 4)) + 1;
  const known = await send("absence.list", { year: next });
  if (!known.ok || known.value.some(({ id }) => id?.startsWith("holiday:"))) return;
  const { publicHolidays } = await import("@/lib/imports/public-holidays");
  const place = settings.value.holidays;
  await send("holidays.set", { place, years: [next], days: await publicHolidays(place, [next]) });
}
