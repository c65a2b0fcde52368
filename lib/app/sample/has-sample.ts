import type { CairnDatabase } from "@/lib/store/database";

/** Whether the sample month is in the journal. */
export const hasSample = async (database: CairnDatabase): Promise<boolean> =>
  (await database.actions.where("sample").equals(1).limit(1).count()) > 0;
