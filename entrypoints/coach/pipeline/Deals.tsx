import { useSpeech } from "@/components/i18n/language";
import { DealList } from "@/components/pipeline/DealList";
import { Failed } from "@/components/ui/Failed";
import { dealsBehindFigure } from "@/lib/figures/pipeline/deals-behind";
import type { OpportunityHistory } from "@/lib/figures/pipeline/history";
import { succeed } from "@/lib/model/result";
import type { SalesSetup } from "@/lib/model/sales-setup";
import type { DealsBehind } from "@/lib/views/pipeline";
import { readDeals } from "./deals";
import { readEffortView } from "./effort";
import { usePipeline } from "./use-pipeline";

/** The deals behind a figure; null: those whose proposal was not followed up in time. */
export function Deals({ behind }: { behind: DealsBehind | null }) {
  const { t } = useSpeech();
  const shown = usePipeline<{ deals: readonly OpportunityHistory[]; setup: SalesSetup }>(
    JSON.stringify(behind),
    async (opened) => {
      const read = await readDeals(opened);
      if (!read.ok) return read;
      const { setup, asOf } = opened;
      const { histories } = read.value;
      if (behind !== null)
        return succeed({ deals: dealsBehindFigure(histories, behind, setup, asOf), setup });
      const effort = await readEffortView(opened);
      if (!effort.ok) return effort;
      const missed = new Set(effort.value.followUp.missed);
      return succeed({ deals: histories.filter(({ id }) => missed.has(id)), setup });
    },
  );
  if (shown.failure.value) return <Failed failure={shown.failure.value} />;
  return shown.value.value ? <DealList {...shown.value.value} /> : <p class="quiet">{t("coach.opening")}</p>;
}
