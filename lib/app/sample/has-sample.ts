import type { CairnDatabase } from "@/lib/store/database";
import { sampleDaysKey } from "@/lib/store/day-totals-cache";

/** Whether the sample month, or what is left of it after retention, is in the journal. */
export const hasSample = async (database: CairnDatabase): Promise<boolean> =>
  (await database.meta.get(sampleDaysKey)) !== undefined ||
  (await database.actions.where("sample").equals(1).limit(1).count()) > 0;
