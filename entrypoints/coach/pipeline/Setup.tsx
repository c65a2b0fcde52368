import { useSignal } from "@preact/signals";
import { useSpeech } from "@/components/i18n/language";
import { SetupPage } from "@/components/pipeline/SetupPage";
import { Failed } from "@/components/ui/Failed";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import { type Failure, succeed } from "@/lib/model/result";
import type { SalesSetup } from "@/lib/model/sales-setup";
import { createId } from "@/lib/platform/ids";
import { pipelineView } from "@/lib/views/pipeline";
import type { Opened } from "../deals/opened";
import { usePipeline } from "./use-pipeline";

/** How one sells, wired: every change is kept at once. */
export function Setup() {
  const { t } = useSpeech();
  const failed = useSignal<Failure | null>(null);
  const read = usePipeline<{ opened: Opened; currency: string | null }>("setup", async (opened) => {
    // The currency of the figures as they were kept last: nothing else of them is shown here.
    const last = await sendPipeline("pipeline.last", {});
    const figures = last.ok ? pipelineView.safeParse(last.value.figures) : null;
    return succeed({ opened, currency: figures?.data?.currency ?? null });
  });
  const failure = failed.value ?? read.failure.value;
  const shown = read.value.value;
  const keep = async (setup: SalesSetup) => {
    const answer = await sendPipeline("sales-setup.set", setup);
    failed.value = answer.ok ? null : answer.error;
  };
  return (
    <>
      {failure && <Failed failure={failure} />}
      {shown ? (
        <SetupPage
          setup={shown.opened.setup}
          asOf={shown.opened.asOf}
          currency={shown.currency}
          createId={createId}
          onChange={(setup) => void keep(setup)}
        />
      ) : (
        !failure && <p class="quiet">{t("coach.opening")}</p>
      )}
    </>
  );
}
