import { expect, test } from "vitest";
import { addAbsence, listAbsences } from "@/lib/app/calendar/change-calendar";
import { setHolidays } from "@/lib/app/calendar/holidays";
import { readSettings } from "@/lib/app/settings/settings";
import { freshPorts } from "./fresh-ports";

test("another place's holidays take the place of the first's; days away by hand stay", async () => {
  const { ports } = await freshPorts();
  await addAbsence(ports, {
    record: "absence",
    id: "own",
    from: "2026-05-04",
    to: "2026-05-07",
    kind: "leave",
  });
  await setHolidays(ports, {
    place: "FR",
    years: [2026, 2027],
    days: ["2026-05-08", "2026-07-14", "2027-05-08"],
  });
  await setHolidays(ports, { place: "DE", years: [2026, 2027], days: ["2026-10-03"] });
  expect((await listAbsences(ports, 2026)).map(({ from, kind }) => [from, kind])).toEqual([
    ["2026-05-04", "leave"],
    ["2026-10-03", "public-holiday"],
  ]);
  expect(await listAbsences(ports, 2027)).toEqual([]);
  expect((await readSettings(ports)).holidays).toBe("DE");
  await setHolidays(ports, { place: null, years: [2026, 2027], days: [] });
  expect((await listAbsences(ports, 2026)).map(({ kind }) => kind)).toEqual(["leave"]);
});

test("a year that is not named keeps its holidays", async () => {
  const { ports } = await freshPorts();
  await setHolidays(ports, { place: "FR", years: [2026], days: ["2026-07-14"] });
  await setHolidays(ports, { place: "FR", years: [2027], days: ["2027-07-14"] });
  expect(await listAbsences(ports, 2026)).toHaveLength(1);
  expect(await listAbsences(ports, 2027)).toHaveLength(1);
});
