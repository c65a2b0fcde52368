import { type Result, succeed } from "@/lib/model/result";
import type { LocalDay } from "@/lib/model/primitives";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { putRecord } from "@/lib/store/records";
import type { Ports } from "../ports";
import { changeSettings } from "../settings/settings";

/** What a page computed: the public holidays of a place in some years. */
export interface HolidayYears {
  readonly place: string | null;
  readonly years: readonly number[];
  readonly days: readonly LocalDay[];
}

const prefix = "holiday:";

/**
 * Chooses the place whose public holidays count. Those of the years named take the place of what another choice had
 * put there; days that the person added by hand stay. None leaves no holiday of those years.
 */
export async function setHolidays(ports: Ports, { place, years, days }: HolidayYears): Promise<Result<null>> {
  const { database } = ports;
  await database.transaction("rw", database.absences, database.meta, async () => {
    const before = await database.absences.where("key").startsWith(prefix).primaryKeys();
    const stale = before.filter((key) => years.some((year) => key.startsWith(`${prefix}${year}-`)));
    await database.absences.bulkDelete(stale);
    for (const day of days) {
      await putRecord(database, {
        record: "absence",
        id: `${prefix}${day}`,
        from: day,
        to: day,
        kind: "public-holiday",
      });
    }
    await forgetEvening(database);
  });
  await changeSettings(ports, { holidays: place });
  return succeed(null);
}
