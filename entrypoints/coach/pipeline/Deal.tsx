import { useSignal } from "@preact/signals";
import { useSpeech } from "@/components/i18n/language";
import { type DealChange, DealSheet } from "@/components/pipeline/DealSheet";
import type { StageDraft } from "@/components/pipeline/StageForm";
import { Failed } from "@/components/ui/Failed";
import { EmptyState } from "@/components/ui/Place";
import type { OpportunityHistory } from "@/lib/figures/pipeline/history";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import { type Failure, type Result, succeed } from "@/lib/model/result";
import { createDealsReader } from "../deals/deals-reader";
import type { Opened } from "../deals/opened";
import { instantOn } from "./instant-on";
import { usePipeline } from "./use-pipeline";

interface Shown {
  deal: OpportunityHistory | null;
  opened: Opened;
  stageRate: number | null;
}

/** One opportunity's sheet, wired. */
export function Deal({ id }: { id: string }) {
  const { t } = useSpeech();
  const failed = useSignal<Failure | null>(null);
  const read = usePipeline<Shown>(id, async (opened) => {
    const reader = createDealsReader(opened);
    const read = await reader.ask("deal", id);
    reader.leave();
    return read.ok ? succeed({ ...read.value, opened }) : read;
  });
  const settle = async (written: Promise<Result<unknown>>) => {
    const answer = await written;
    failed.value = answer.ok ? null : answer.error;
  };
  const failure = failed.value ?? read.failure.value;
  const shown = read.value.value;
  if (!shown) return failure ? <Failed failure={failure} /> : <p class="quiet">{t("coach.opening")}</p>;
  const { deal, opened, stageRate } = shown;
  if (!deal)
    return (
      <EmptyState action={<a href="#/pipeline/open">{t("pipeline.back-open")}</a>}>
        {t("pipeline.deal-gone")}
      </EmptyState>
    );
  const enter = ({ step, on, amount, probability, expectedClose }: StageDraft) =>
    sendPipeline("stage.enter", {
      record: "stage",
      opportunity: id,
      at: instantOn(on, opened),
      stage: step.means,
      step: step.id,
      amount,
      currency: deal.current.currency,
      probability,
      expectedClose,
    });
  return (
    <>
      {failure && <Failed failure={failure} />}
      <DealSheet
        deal={deal}
        setup={opened.setup}
        asOf={opened.asOf}
        stageRate={stageRate}
        onChange={(change: DealChange) => void settle(sendPipeline("opportunity.write", { id, change }))}
        onEnter={(draft) => void settle(enter(draft))}
        onRemove={({ at, told }) => {
          if (at !== null) void settle(sendPipeline("stage.remove", { opportunity: id, at, stage: told }));
        }}
      />
    </>
  );
}
