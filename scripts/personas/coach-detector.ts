import { type CoachContext, createCoachContext, markerOn } from "@/lib/coach/context";
import { createDayTotals, type DayTotals } from "@/lib/coach/day-totals";
import { live } from "@/lib/coach/live";
import { assessPattern } from "@/lib/coach/patterns/pattern";
import { patterns } from "@/lib/coach/patterns/registry";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { Action } from "@/lib/model/action";
import type { JournalRecord, RecordName, RecordOf } from "@/lib/model/journal";
import { type PatternId, patternIds } from "@/lib/model/pattern";
import type { Life } from "../../tests/personas/life";
import type { Verdict } from "./verdict";

/** Lets the coach live a life day by day, with the code that the extension runs, and says what it flagged when. */
export function runCoach(
  life: Life,
  records: readonly JournalRecord[] = life.records,
): Map<PatternId, Verdict> {
  const context = contextOf(records);
  const rows = rowsOf(records, life.header.timeZone);
  const indexOf = new Map(life.workedDays.map((day, index) => [day, index]));
  const said = new Map(patternIds.map((id) => [id, life.workedDays.map((): number | null => null)]));
  const state = live(rows, context, life.workedDays.at(-1) ?? "", (evening, { day, eligible }) => {
    const index = indexOf.get(day);
    if (index === undefined || !eligible) return;
    for (const id of patternIds) {
      const list = said.get(id);
      const machine = evening.machines[id];
      if (!list || machine.state === "learning" || machine.state === "off") continue;
      const marker = markerOn(context.facts, id, day).value;
      list[index] = assessPattern(patterns[id], evening.evidence, marker, context.facts, day).probability;
    }
  });
  const positionOf = (day: string): number => indexOf.get(day) ?? -1;
  return new Map(
    patternIds.map((id) => [
      id,
      {
        episodes: state.machines[id].episodes.map(({ raised, cleared }) => ({
          raised: positionOf(raised),
          cleared: cleared === null ? null : positionOf(cleared),
        })),
        // The census of accounts gives a share of days, which is no probability.
        ...(id === "neglected-accounts" ? {} : { probability: said.get(id) ?? [] }),
      },
    ]),
  );
}

function only<Name extends RecordName>(records: readonly JournalRecord[], name: Name): RecordOf<Name>[] {
  return records.filter((record) => record.record === name) as RecordOf<Name>[];
}

function contextOf(records: readonly JournalRecord[]): CoachContext {
  return createCoachContext({
    schedules: only(records, "schedule"),
    absences: only(records, "absence"),
    presences: only(records, "presence"),
    accounts: only(records, "account"),
    markers: only(records, "marker"),
    audits: only(records, "audit"),
    patternsOff: only(records, "pattern-off"),
    ritualVerdicts: [],
    person: only(records, "person")[0] ?? null,
  });
}

/** The totals of each day, a repeated id counted once. */
function rowsOf(records: readonly JournalRecord[], timeZone: string): Map<string, DayTotals> {
  const clock = createZoneClock(timeZone);
  const byDay = new Map<string, Action[]>();
  const seen = new Set<string>();
  for (const action of only(records, "action")) {
    if (seen.has(action.id)) continue;
    seen.add(action.id);
    const day = action.day ?? clock.dayOf(action.at);
    const list = byDay.get(day);
    if (list) list.push(action);
    else byDay.set(day, [action]);
  }
  return new Map([...byDay].map(([day, actions]) => [day, createDayTotals(day, actions, clock)]));
}
