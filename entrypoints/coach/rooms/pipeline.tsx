import { useSpeech } from "@/components/i18n/language";
import { behindOf } from "@/components/pipeline/behind-address";
import { pipelinePlaces } from "@/components/pipeline/PipelineFrame";
import { Deal } from "../pipeline/Deal";
import { Deals } from "../pipeline/Deals";
import { Actions, Figures } from "../pipeline/Figures";
import { NewDeal } from "../pipeline/NewDeal";
import { Setup } from "../pipeline/Setup";
import type { RoomPlace } from "../room";

/** The Pipeline room, wired: its pages, one opportunity, or what lies behind the figure that the address names. */
export default function Pipeline({ path }: RoomPlace) {
  const { t } = useSpeech();
  const [first = "now", second] = path;
  if (first === "setup") return <Setup />;
  if (first === "new") return <NewDeal />;
  if (first === "deal" && second) return <Deal key={second} id={second} />;
  if (first === "effort-of" && second)
    return <Actions key={path.join("/")} segment={second} phase={path[2] ?? null} />;
  if (first === "not-followed-up") return <Deals key={first} behind={null} />;
  const place = pipelinePlaces.find((one) => one === first);
  if (place && place !== "setup") return <Figures here={place} />;
  const behind = behindOf(path);
  if (behind) return <Deals key={path.join("/")} behind={behind} />;
  return (
    <p>
      <a href="#/pipeline">{t("pipeline.back")}</a>
    </p>
  );
}
