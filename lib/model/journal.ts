import { z } from "zod";
import { action } from "./action";
import { absence, presence, schedule } from "./calendar";
import { audit, marker, patternOff } from "./pattern";
import { account, contact, person } from "./people";
import { opportunity, stage } from "./pipeline";
import { draw, experiment } from "./experiment";
import { leadScoring, leadSign } from "./lead-scoring";
import { list } from "./list";
import { nextActionAnswer, nextActionRule } from "./next-action";
import { instant, timeZone } from "./primitives";
import { practice } from "./practice";
import { ritualVerdict } from "./ritual";
import { plan, routine, skip, tick } from "./routine";
import { nudge } from "./nudge";
import { taughtRule } from "./taught-rule";
import { salesSetup } from "./sales-setup";
import { settings } from "./settings";

/** The newest version of the journal format that this Cairn reads and the one that it writes. */
export const journalVersion = 1;

export const journalHeader = z.looseObject({
  record: z.literal("journal"),
  version: z.int().min(1),
  exportedAt: instant,
  timeZone,
});
export type JournalHeader = z.infer<typeof journalHeader>;

/** Every record that may follow the header, by its name. The single list: store, backup and replay read it. */
export const journalRecords = {
  schedule,
  absence,
  presence,
  action,
  account,
  contact,
  opportunity,
  stage,
  routine,
  skip,
  tick,
  plan,
  marker,
  person,
  audit,
  "pattern-off": patternOff,
  nudge,
  settings,
  "taught-rule": taughtRule,
  "ritual-verdict": ritualVerdict,
  list,
  practice,
  experiment,
  draw,
  "next-action-rule": nextActionRule,
  "next-action-answer": nextActionAnswer,
  "lead-scoring": leadScoring,
  "lead-sign": leadSign,
  "sales-setup": salesSetup,
} as const;
export type RecordName = keyof typeof journalRecords;
export type JournalRecord = z.infer<(typeof journalRecords)[RecordName]>;
export type RecordOf<Name extends RecordName> = z.infer<(typeof journalRecords)[Name]>;

/** Whether a value names a kind of record. */
export function isRecordName(name: unknown): name is RecordName {
  return typeof name === "string" && Object.hasOwn(journalRecords, name);
}
