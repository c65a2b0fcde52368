import type { z } from "zod";
import type { CairnDatabase } from "@/lib/store/database";

/** A value that the database keeps beside the journal; null where there is none or it is of another version. */
export async function readMeta<Schema extends z.ZodType>(
  database: CairnDatabase,
  key: string,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  const parsed = schema.safeParse((await database.meta.get(key))?.value);
  return parsed.success ? parsed.data : null;
}
