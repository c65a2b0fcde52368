import { useSpeech } from "@/components/i18n/language";
import { behindOf } from "@/components/pipeline/behind-address";
import { DealList } from "@/components/pipeline/DealList";
import { PipelineRoom } from "@/components/pipeline/PipelineRoom";
import { Failed } from "@/components/ui/Failed";
import type { DealsBehind } from "@/lib/views/pipeline";
import { useAnswer } from "../../wiring/answer";
import type { RoomPlace } from "../room";

/** The pipeline, wired: its figures, or the deals behind the one that the address names. */
export default function Pipeline({ path }: RoomPlace) {
  const behind = behindOf(path);
  return behind ? <Deals key={path.join("/")} behind={behind} /> : <Figures />;
}

function Figures() {
  const { t } = useSpeech();
  const view = useAnswer("pipeline.get", {}, ["settings"]);
  if (view.failure.value) return <Failed failure={view.failure.value} />;
  return view.value.value ? (
    <PipelineRoom view={view.value.value} />
  ) : (
    <p class="quiet">{t("coach.opening")}</p>
  );
}

function Deals({ behind }: { behind: DealsBehind }) {
  const { t } = useSpeech();
  const deals = useAnswer("pipeline.deals", { behind }, ["settings"]);
  if (deals.failure.value) return <Failed failure={deals.failure.value} />;
  return deals.value.value ? <DealList {...deals.value.value} /> : <p class="quiet">{t("coach.opening")}</p>;
}
