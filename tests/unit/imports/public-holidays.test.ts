import { expect, test } from "vitest";
import { holidayCountries } from "@/components/settings/countries";
import { isDay } from "@/lib/model/primitives";
import { publicHolidays } from "@/lib/imports/public-holidays";

test("France has eleven, Alsace two more", async () => {
  const [france, alsace] = [await publicHolidays("FR", [2026]), await publicHolidays("FR-67", [2026])];
  expect(france).toEqual([
    "2026-01-01",
    "2026-04-06",
    "2026-05-01",
    "2026-05-08",
    "2026-05-14",
    "2026-05-25",
    "2026-07-14",
    "2026-08-15",
    "2026-11-01",
    "2026-11-11",
    "2026-12-25",
  ]);
  expect(alsace.filter((day) => !france.includes(day))).toEqual(["2026-04-03", "2026-12-26"]);
});

test("every country on offer has its days, each once and in order", async () => {
  for (const place of holidayCountries) {
    const days = await publicHolidays(place, [2026, 2027]);
    expect(days.length, place).toBeGreaterThan(7);
    expect(days.every(isDay), place).toBe(true);
    expect(days, place).toEqual([...new Set(days)].sort());
  }
});
