import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { effortFrom } from "@/lib/figures/pipeline/effort-view";
import { proposalFollowUp, quoteFollowUp } from "@/lib/figures/pipeline/follow-up";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import type { ImportedPast } from "@/lib/views/import-reading";
import { readDeals, readEffort } from "../pipeline/deals";

/** How quotations of the last twelve months were followed up, from the journal; null where none is known. */
export async function readFollowUp(): Promise<ImportedPast["followUp"]> {
  const opened = await sendPipeline("pipeline.open", {});
  if (!opened.ok) return null;
  const { asOf, schedules, absences } = opened.value;
  const from = effortFrom(asOf);
  const [deals, rows] = await Promise.all([readDeals(opened.value), readEffort(opened.value, from)]);
  if (!deals.ok || !rows.ok) return null;
  const calendar = createWorkingCalendar({ schedules, absences, presences: [] });
  const isWorked = (day: string) => calendar.isWorked(day);
  const proposals = proposalFollowUp(deals.value.histories, rows.value, from, asOf, isWorked);
  const quotes = quoteFollowUp(rows.value, from, asOf, isWorked);
  const settled = proposals.settled + quotes.settled;
  return settled === 0 ? null : { followedUp: proposals.followedUp + quotes.followedUp, settled };
}
