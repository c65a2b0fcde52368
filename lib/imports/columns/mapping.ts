import { z } from "zod";
import { stageName } from "@/lib/model/pipeline";
import { type DealField, dealFields } from "./deal-fields";
import { foldHeader } from "./recognise";

const column = z.string().min(1).max(500);

/**
 * How the columns and values of one source of deals are to be read: what was recognised, or what the person
 * corrected. Columns are named by their header. Remembered by source.
 */
export const dealMapping = z.object({
  ...(Object.fromEntries(dealFields.map((field) => [field, column.optional()])) as Record<
    DealField,
    z.ZodOptional<typeof column>
  >),
  /** Columns that hold none of Cairn's fields, whatever their header says. */
  ignore: z.array(column).max(500).optional(),
  won: z.array(z.string()).optional(),
  lost: z.array(z.string()).optional(),
  /** Other stage values, by the stage of Cairn that they mean. */
  stages: z.record(z.string(), stageName).optional(),
  /** The answer to a question about dates: the order of day and month by column. */
  dates: z.record(z.string(), z.enum(["iso", "day-first", "month-first"])).optional(),
  /** The answer to a question about numbers: what stands before the decimals, by column. */
  numbers: z.record(z.string(), z.enum(["point", "comma"])).optional(),
  /** The answer to values that can't be read: columns of which they are left out. */
  leaveOutUnread: z.array(column).max(100).optional(),
  /** The answer to "closed before it began": leave those dates out rather than ask. */
  leaveOutContradictions: z.boolean().optional(),
  /** The answer to "ended on a day that the file doesn't tell": leave those deals out. */
  leaveOutUndated: z.boolean().optional(),
});
export type DealMapping = z.infer<typeof dealMapping>;

/** The columns that a mapping names and the file does not have. */
export function missingColumns(columns: readonly string[], mapping: DealMapping): string[] {
  const folded = new Set(columns.map(foldHeader));
  return dealFields.flatMap((field) => {
    const name = mapping[field];
    return name !== undefined && !folded.has(foldHeader(name)) ? [name] : [];
  });
}
