import { useMemo } from "preact/hooks";
import { AnalysisRoom } from "@/components/analysis/AnalysisRoom";
import { analysisTitle, groupWords } from "@/components/analysis/analysis-words";
import { useSpeech } from "@/components/i18n/language";
import { Failed } from "@/components/ui/Failed";
import type { Analysis } from "@/lib/figures/analysis/analyse";
import { behindOfQuery, type AnalysisChoice, choiceOf } from "@/lib/figures/analysis/choice";
import { measureOf } from "@/lib/figures/analysis/measures";
import { pinnedId, pinnedOf } from "@/lib/figures/analysis/pinned";
import { tableRows } from "@/lib/figures/analysis/table-rows";
import { send } from "@/lib/messages/send";
import { useAnswer } from "../../wiring/answer";
import { saveCsv } from "../../wiring/save-csv";
import { savePicture } from "../../wiring/save-picture";
import { RecordsBehindMark } from "../analysis/RecordsBehindMark";
import { figureAddress, useAnalysis } from "../analysis/use-analysis";
import type { RoomPlace } from "../room";

/** The analysis, wired: a figure, or the records behind one of its marks. */
export default function AnalysisPage({ query }: RoomPlace) {
  const asked = query.toString();
  const choice = useMemo(() => choiceOf(new URLSearchParams(asked)), [asked]);
  const behind = useMemo(() => behindOfQuery(new URLSearchParams(asked)), [asked]);
  return behind ? <RecordsBehindMark choice={choice} behind={behind} /> : <FigureSplit choice={choice} />;
}

/** One figure, split. */
function FigureSplit({ choice }: { choice: AnalysisChoice }) {
  const { t, format } = useSpeech();
  const read = useAnalysis(choice);
  const settings = useAnswer("settings.get", {}, ["settings"]);
  const shown = read.value.value?.address === figureAddress(choice) ? read.value.value : null;
  const found = shown?.analysis ?? null;
  const analysis = useMemo(() => found && { ...found, choice }, [found, choice]);
  if (read.failure.value) return <Failed failure={read.failure.value} />;
  const pinned = settings.value.value?.flashFigures ?? [];
  const whole = pinOf(choice, null);
  const stateOf = (id: string) =>
    pinned.includes(id) ? "pinned" : pinned.length >= mostPinned ? "full" : "free";
  return (
    <AnalysisRoom
      choice={choice}
      analysis={analysis}
      isOld={shown?.isOld ?? false}
      isEmpty={shown?.isEmpty ?? false}
      pin={whole === null ? "live-only" : stateOf(whole)}
      pinOfGroup={(name) => {
        const id = pinOf(choice, name);
        return id === null ? null : stateOf(id);
      }}
      onChoice={(address) => {
        location.hash = address;
      }}
      onPin={(on, group) => {
        const id = pinOf(choice, group);
        if (id === null) return;
        const others = pinned.filter((one) => one !== id);
        void send("settings.set", { flashFigures: on ? [...others, id] : others });
      }}
      onPicture={(chart, title, as) => void savePicture(chart, title, as)}
      onCsv={(shown: Analysis) => {
        const { split, measure } = shown.choice;
        const title = analysisTitle(t, shown.choice);
        const rows = tableRows(shown, {
          columns: [
            t(split === "none" ? "analysis.whole" : `analysis.split-${split}`),
            t(`figures.of-${measure}`),
            t("analysis.low-column"),
            t("analysis.high-column"),
            t("analysis.records-column"),
          ],
          groupName: (name) => groupWords(t, format, split, name),
          stageName: (stage) => t(`pipeline.stage-${stage}` as "pipeline.stage-won"),
          all: t("analysis.all"),
        });
        void saveCsv(
          rows,
          `${title.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.csv`,
          settings.value.value?.language ?? "en",
        );
      }}
    />
  );
}

/** Figures that the first screen has room for. */
const mostPinned = 6;
/** The longest id that the settings keep. */
const longestId = 400;

/**
 * Under which id a choice is pinned, whole (null) or one group of it; null for the figures of the work, which have live
 * ones of their own, and for a group that moves on by itself (a month).
 */
function pinOf({ measure, period, split }: AnalysisChoice, name: string | null): string | null {
  if (name !== null && (split === "none" || split === "month")) return null;
  const group = name === null || split === "none" || split === "month" ? null : { split, name };
  const id = pinnedId({ measure, period: measureOf(measure).isNow ? null : period, group });
  return pinnedOf(id) && id.length <= longestId ? id : null;
}
