import { useSignal } from "@preact/signals";
import { useSpeech } from "@/components/i18n/language";
import { DealNameForm } from "@/components/pipeline/DealNameForm";
import { PipelineFrame } from "@/components/pipeline/PipelineFrame";
import { Failed } from "@/components/ui/Failed";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import type { Failure } from "@/lib/model/result";
import { createId } from "@/lib/platform/ids";

/** A new opportunity, written by hand; its sheet opens. */
export function NewDeal() {
  const { t } = useSpeech();
  const failure = useSignal<Failure | null>(null);
  const save = async (named: { name: string; accountName: string | null }) => {
    const id = createId();
    const answer = await sendPipeline("opportunity.write", { id, change: named });
    failure.value = answer.ok ? null : answer.error;
    if (answer.ok) location.hash = `#/pipeline/deal/${id}`;
  };
  return (
    <PipelineFrame here="now">
      {failure.value && <Failed failure={failure.value} />}
      <section class="part">
        <h2>{t("pipeline.new-deal")}</h2>
        <p class="quiet">{t("pipeline.new-lead")}</p>
        <DealNameForm name="" accountName="" onSave={(named) => void save(named)} />
      </section>
    </PipelineFrame>
  );
}
