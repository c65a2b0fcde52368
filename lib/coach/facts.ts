import type { Absence, Presence, Schedule } from "@/lib/model/calendar";
import type { Audit, Marker, PatternOff } from "@/lib/model/pattern";
import type { Account, Person } from "@/lib/model/people";
import type { RitualVerdict } from "@/lib/model/ritual";

/** What the coach knows beside the days' totals. Records as they stand in the journal or the store, any order. */
export interface CoachFacts {
  readonly schedules: readonly Schedule[];
  readonly absences: readonly Absence[];
  readonly presences: readonly Presence[];
  readonly accounts: readonly Account[];
  readonly markers: readonly Marker[];
  readonly audits: readonly Audit[];
  readonly patternsOff: readonly PatternOff[];
  readonly ritualVerdicts: readonly RitualVerdict[];
  readonly person: Person | null;
}

export const noFacts: CoachFacts = {
  schedules: [],
  absences: [],
  presences: [],
  accounts: [],
  markers: [],
  audits: [],
  patternsOff: [],
  ritualVerdicts: [],
  person: null,
};
