import { addDays } from "@/lib/coach/working-day/calendar-days";
import { loadLanguage } from "@/lib/i18n/load-language";
import type { LocalDay } from "@/lib/model/primitives";
import { type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import {
  erasedThroughKey,
  forgetEvening,
  recomputeTotals,
  sampleDaysKey,
} from "@/lib/store/day-totals-cache";
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
import { sampleDeals } from "./sample-deals";
import { sampleDays, sampleMonth, wallInstant } from "./sample-month";
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
  await loadLanguage(settings.language, "everyday");
  const zoneClock = clockOf(settings);
  const now = ports.clock.now();
  const today = zoneClock.dayOf(now.toString());
  const days = await lastWorkedDays(database, today);
  const { accounts, contacts } = samplePeople();
  const month = sampleMonth(days, contacts, settings.timeZone);
  // Today reaches up to this moment; how long it was watched, the heartbeat counts.
  const actions = month.actions.filter((action) => Date.parse(action.at) <= now.epochMilliseconds);
  const presences = month.presences.filter(({ day }) => day < today);
  const { opportunities, stages } = sampleDeals(today, (day) => wallInstant(day, 9 * 60, settings.timeZone));
  const routines = sampleRoutines(days[0], settings.language);
  const { totals, meta } = database;
  const tables = [
    database.actions,
    database.accounts,
    database.contacts,
    database.presences,
    database.opportunities,
    database.stages,
    database.routines,
    totals,
    meta,
  ];
  await database.transaction("rw", tables, async () => {
    await database.accounts.bulkPut(accounts.map(accountRow));
    await database.contacts.bulkPut(contacts.map(contactRow));
    await database.actions.bulkPut(actions.map(actionRow));
    await database.opportunities.bulkPut(opportunities.map(plainRow));
    await database.stages.bulkPut(stages.map(plainRow));
    await database.routines.bulkPut(routines.map(plainRow));
    const watched = new Set(await database.presences.toCollection().primaryKeys());
    await database.presences.bulkPut(presences.filter(({ day }) => !watched.has(day)).map(plainRow));
    await recomputeTotals(database, days, zoneClock);
    await database.meta.put({ key: sampleDaysKey, value: days });
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
    const had = (await database.meta.get(sampleDaysKey))?.value;
    for (const name of names) await database.table(name).where("sample").equals(1).delete();
    const days = Array.isArray(had) ? had.map(String) : rows.map((row) => row.day);
    await recomputeTotals(database, days, zoneClock);
    // Days whose actions retention erased keep totals that hold the sample, and nothing to compute them from.
    const erased = (await database.meta.get(erasedThroughKey))?.value;
    if (typeof erased === "string") await database.totals.bulkDelete(days.filter((day) => day <= erased));
    await database.meta.delete(sampleDaysKey);
    if (days.length > 0) await forgetEvening(database);
    return succeed({ actions: rows.length });
  });
}
