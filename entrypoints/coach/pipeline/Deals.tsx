import { useSpeech } from "@/components/i18n/language";
import { DealList } from "@/components/pipeline/DealList";
import { Failed } from "@/components/ui/Failed";
import type { DealLines } from "@/lib/figures/pipeline/deal-lines";
import { type Result, succeed } from "@/lib/model/result";
import type { SalesSetup } from "@/lib/model/sales-setup";
import type { DealsBehind } from "@/lib/views/pipeline";
import { createDealsReader, type DealsReader } from "../deals/deals-reader";
import { usePipeline } from "./use-pipeline";

/** The deals behind a figure; null: those whose proposal was not followed up in time. */
export function Deals({ behind }: { behind: DealsBehind | null }) {
  const { t } = useSpeech();
  const shown = usePipeline<{ lines: DealLines; setup: SalesSetup }>(
    JSON.stringify(behind),
    async (opened) => {
      const { setup } = opened;
      const reader = createDealsReader(opened);
      try {
        const lines = await (behind ? reader.ask("behind", behind) : notFollowedUp(reader));
        return lines.ok ? succeed({ lines: lines.value, setup }) : lines;
      } finally {
        reader.leave();
      }
    },
  );
  if (shown.failure.value) return <Failed failure={shown.failure.value} />;
  return shown.value.value ? <DealList {...shown.value.value} /> : <p class="quiet">{t("coach.opening")}</p>;
}

async function notFollowedUp(reader: DealsReader): Promise<Result<DealLines>> {
  const effort = await reader.effort();
  return effort.ok ? reader.ask("named", effort.value.followUp.missed) : effort;
}
