import { sendPipeline } from "@/lib/messages/send-pipeline";
import type { ImportedPast } from "@/lib/views/import-reading";
import { createDealsReader } from "../deals/deals-reader";

/**
 * How quotations of the last twelve months were followed up, from the journal; null where none is known. The pipeline's
 * figures and the totals of the analysis are computed and kept on the way, so that they are there when the person goes
 * to see them.
 */
export async function readFollowUp(): Promise<ImportedPast["followUp"]> {
  const opened = await sendPipeline("pipeline.open", {});
  if (!opened.ok) return null;
  const reader = createDealsReader(opened.value);
  try {
    await reader.figures();
    await reader.totals();
    const effort = await reader.effort();
    if (!effort.ok) return null;
    const { followUp, quotes } = effort.value;
    const settled = followUp.settled + quotes.settled;
    return settled === 0 ? null : { followedUp: followUp.followedUp + quotes.followedUp, settled };
  } finally {
    reader.leave();
  }
}
