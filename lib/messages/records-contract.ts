import { z } from "zod";
import { isRecordName, type JournalRecord, type RecordName } from "@/lib/model/journal";
import { leadScoring, leadSign } from "@/lib/model/lead-scoring";
import { nextActionAnswer, nextActionRule } from "@/lib/model/next-action";
import { id, localDay } from "@/lib/model/primitives";
import { flashFigure } from "@/lib/views/figure";
import { message } from "./envelope";

/** The records that a page writes as a whole: its own rules, and what was said of what they asked for. */
export const writableRecord = z.union([nextActionRule, nextActionAnswer, leadScoring, leadSign]);

/**
 * Records as they are stored, for the pages that compute from them what only they show: the worker stays small. They
 * were parsed when they were written, by this very version's schemas or through a migration; going through a hundred
 * thousand of them once more would cost more than reading them.
 */
const storedRecord = z.custom<JournalRecord>(
  (value) => typeof value === "object" && value !== null && "record" in value && isRecordName(value.record),
);

export const recordsContract = {
  "record.read": message(
    z.object({
      record: z.custom<RecordName>(isRecordName),
      from: localDay.optional(),
      to: localDay.optional(),
      of: z
        .union([z.object({ account: id }), z.object({ contact: id }), z.object({ opportunity: id })])
        .optional(),
      cursor: z.string().max(300).nullable(),
    }),
    z.object({ records: z.array(storedRecord), cursor: z.string().nullable() }),
  ),
  "record.write": message(z.object({ record: writableRecord }), z.null()),
  /** Pinned figures that a page computed: popup and Today show them until the next ones. */
  "figures.keep": message(z.object({ figures: z.array(flashFigure).max(6) }), z.null()),
} as const;
