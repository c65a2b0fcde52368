import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";
import { type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import { forgetEvening, recomputeTotals } from "@/lib/store/day-totals-cache";
import {
  accountRow,
  actionRow,
  contactRow,
  othersTable,
  plainRow,
  recordTables,
} from "@/lib/store/record-rows";
import { readWorkedDays } from "../calendar/calendar";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";
import { sampleDays, sampleMonth } from "./sample-month";
import { sampleRoutines } from "./sample-routines";
import { samplePeople } from "./sample-people";

/**
 * Puts the sample month in the journal, up to this moment, each record marked as sample. Real records of those days
 * stay as they are.
 */
export async function loadSample(ports: Ports): Promise<Result<{ actions: number }>> {
  const { database } = ports;
  await removeSample(ports);
  const settings = await readSettings(ports);
  const zoneClock = clockOf(settings);
  const now = ports.clock.now();
  const days = await lastWorkedDays(database, zoneClock.dayOf(now.toString()));
  const { accounts, contacts } = samplePeople();
  const month = sampleMonth(days, contacts, settings.timeZone);
  const actions = month.actions.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const routines = sampleRoutines(days[0], settings.language);
  const { totals, meta } = database;
  const { accounts: accountTable, contacts: contactTable } = database;
  const tables = [
    database.actions,
    accountTable,
    contactTable,
    database.presences,
    database.routines,
    totals,
    meta,
  ];
  await database.transaction("rw", tables, async () => {
    await accountTable.bulkPut(accounts.map(accountRow));
    await contactTable.bulkPut(contacts.map(contactRow));
    await database.routines.bulkPut(routines.map(plainRow));
    await database.actions.bulkPut(actions.map(actionRow));
    const watched = new Set(await database.presences.toCollection().primaryKeys());
    await database.presences.bulkPut(month.presences.filter(({ day }) => !watched.has(day)).map(plainRow));
    await recomputeTotals(database, days, zoneClock);
    await forgetEvening(database);
  });
  return succeed({ actions: actions.length });
}

async function lastWorkedDays(database: CairnDatabase, today: LocalDay): Promise<LocalDay[]> {
  const calendar = await readWorkedDays(database);
  const days: LocalDay[] = [];
  for (let back = 0; days.length < sampleDays && back < 366; back += 1) {
    const day = addDays(today, -back);
    if (calendar.isWorked(day)) days.unshift(day);
  }
  return days;
}

/** Removes everything that is marked as sample, and gives back how many actions that were. */
export async function removeSample(ports: Ports): Promise<Result<{ actions: number }>> {
  const { database } = ports;
  const zoneClock = clockOf(await readSettings(ports));
  const names = [...Object.values(recordTables), othersTable];
  const tables = [...names.map((name) => database.table(name)), database.totals, database.meta];
  return database.transaction("rw", tables, async () => {
    const rows = await database.actions.where("sample").equals(1).toArray();
    for (const name of names) {
      await database.table(name).where("sample").equals(1).delete();
    }
    await recomputeTotals(
      database,
      rows.map((row) => row.day),
      zoneClock,
    );
    if (rows.length > 0) await forgetEvening(database);
    return succeed({ actions: rows.length });
  });
}
