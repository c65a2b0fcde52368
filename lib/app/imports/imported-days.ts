import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createWorkingCalendar, type WorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import type { ActionKind } from "@/lib/model/action";
import type { Absence, Presence } from "@/lib/model/calendar";
import type { JournalRecord } from "@/lib/model/journal";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { recordTables } from "@/lib/store/record-rows";
import { allRecords } from "@/lib/store/records";
import type { Change, TableChanges } from "../backup/merge";
import { readSchedules } from "../calendar/calendar";

/** How far back the past is taken as a baseline. */
const baselineDays = 365;
/** So many worked days in a row of which no archive holds anything were no work that archives tell of. */
const silentDays = 3;

/** The days that the archives of an import tell of. */
export interface ImportedDays {
  /** Takes note of what was done when, and of days away. */
  note(records: readonly JournalRecord[]): void;
  /**
   * A presence for every worked day of the last twelve months that archives tell of, with the kinds of action that they
   * hold: so routines and what is usual start from them, and nothing is made of what no archive tells. Days on which
   * Cairn itself watched, and the one that runs, stay as they are.
   */
  presences(): Promise<TableChanges>;
}

/** For one import, by the day on which it is written. */
export function createImportedDays(database: CairnDatabase, today: LocalDay): ImportedDays {
  const kindsOn = new Map<LocalDay, Set<ActionKind>>();
  const absences: Absence[] = [];
  return {
    note(records) {
      for (const record of records) {
        if (record.record === "absence") absences.push(record);
        if (record.record !== "action" || record.day === undefined || record.day >= today) continue;
        const kinds = kindsOn.get(record.day);
        if (kinds) kinds.add(record.kind);
        else kindsOn.set(record.day, new Set([record.kind]));
      }
    },
    async presences() {
      const nothing: TableChanges = { table: recordTables.presence, changes: [] };
      if (kindsOn.size === 0) return nothing;
      const schedules = await readSchedules(database);
      const away = [...(await allRecords(database, "absence")), ...absences];
      const calendar = createWorkingCalendar({ schedules, absences: away, presences: [] });
      const told = toldDays(kindsOn, calendar);
      const stored = await database.presences.bulkGet([...told.keys()]);
      const changes = [...told].flatMap(([day, kinds], index): Change[] => {
        const present = stored[index];
        const known = present?.record.kinds;
        // Cairn watched that day itself: it knows more than any archive.
        if (present && !known) return [];
        const all = [...new Set([...(known ?? []), ...kinds])].sort();
        const record: Presence = {
          record: "presence",
          day,
          minutes: present?.record.minutes ?? calendar.scheduledMinutes(day),
          kinds: all,
        };
        const effect = !present ? "added" : all.length > (known?.length ?? 0) ? "changed" : "kept";
        return [{ row: { key: day, record }, present, effect }];
      });
      return { ...nothing, changes };
    },
  };
}

/** The worked days of the last twelve months of the archives, each with the kinds that they tell of about then. */
function toldDays(
  kindsOn: ReadonlyMap<LocalDay, ReadonlySet<ActionKind>>,
  calendar: WorkingCalendar,
): Map<LocalDay, ActionKind[]> {
  const days = [...kindsOn.keys()].sort();
  const last = days.at(-1) ?? "";
  const earliest = addDays(last, 1 - baselineDays);
  const first = days.find((day) => day >= earliest) ?? last;
  const reaches = new Map<ActionKind, readonly [first: LocalDay, last: LocalDay]>();
  for (const day of days)
    for (const kind of kindsOn.get(day) ?? []) reaches.set(kind, [reaches.get(kind)?.[0] ?? day, day]);
  const told = new Map<LocalDay, ActionKind[]>();
  let silent: LocalDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!calendar.isWorked(day)) continue;
    if (kindsOn.has(day)) {
      if (silent.length < silentDays) for (const quiet of silent) told.set(quiet, kindsOf(quiet));
      silent = [];
      told.set(day, kindsOf(day));
    } else silent.push(day);
  }
  return told;

  function kindsOf(day: LocalDay): ActionKind[] {
    return [...reaches].flatMap(([kind, [from, to]]) => (from <= day && day <= to ? [kind] : []));
  }
}
