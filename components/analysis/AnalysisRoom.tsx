import { Download, Image, Pin, PinOff } from "lucide-preact";
import { useMemo, useRef } from "preact/hooks";
import type { Analysis } from "@/lib/figures/analysis/analyse";
import { fewestToCompare } from "@/lib/figures/analysis/chance";
import { addressOf, type AnalysisChoice, chartsFor } from "@/lib/figures/analysis/choice";
import { measureIds, measureOf } from "@/lib/figures/analysis/measures";
import { periodIds } from "@/lib/figures/analysis/periods";
import { splitIds } from "@/lib/figures/analysis/split";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { ChoiceRow, SelectField } from "../ui/Field";
import { EmptyState } from "../ui/Place";
import "../coach/coach.css";
import "./analysis.css";
import { AnalysisTable } from "./AnalysisTable";
import { analysisTitle, verdictWords } from "./analysis-words";
import { ChartPlace } from "./ChartPlace";
import { bars, funnel, lines, mostDrawn } from "./charts";
import { FunnelTable } from "./FunnelTable";

interface AnalysisRoomProps {
  choice: AnalysisChoice;
  /** Null while the records are read. */
  analysis: Analysis | null;
  /** Whether newer figures are on their way. */
  isOld?: boolean;
  /** Whether there is nothing at all to look at. */
  isEmpty: boolean;
  /** Whether the figure stands on the first screen, and whether it may. */
  pin: "pinned" | "free" | "full" | "live-only";
  /** The same of one group; null where a group of this choice can't be pinned. */
  pinOfGroup: (name: string) => "pinned" | "free" | "full" | null;
  onChoice: (address: string) => void;
  /** Of one group, or of the whole (null). */
  onPin: (pinned: boolean, group: string | null) => void;
  onPicture: (chart: SVGElement, title: string, as: "png" | "svg") => void;
  onCsv: (analysis: Analysis) => void;
}

/** One figure, split as one likes: a picture whose every mark opens its records, and the numbers under it. */
export function AnalysisRoom(props: AnalysisRoomProps) {
  const { t } = useSpeech();
  const { choice, onChoice } = props;
  const change = (part: Partial<AnalysisChoice>) => {
    const next = { ...choice, ...part };
    onChoice(addressOf({ ...next, chart: chartsFor(next).includes(next.chart) ? next.chart : "bars" }));
  };
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("coach.room-analysis")}</h1>
      </header>
      {!props.isEmpty && (
        <section class="analysis-choice">
          <SelectField
            label={t("analysis.figure")}
            value={choice.measure}
            options={measureIds.map((value) => ({ value, label: t(`figures.of-${value}`) }))}
            onChange={(measure) =>
              change({ measure: measureIds.find((one) => one === measure) ?? choice.measure })
            }
          />
          <SelectField
            label={t("analysis.split")}
            value={choice.split}
            options={splitIds.map((value) => ({ value, label: t(`analysis.split-${value}`) }))}
            onChange={(split) => change({ split: splitIds.find((one) => one === split) ?? choice.split })}
          />
          {measureOf(choice.measure).isNow ? (
            <p class="small quiet analysis-now">{t("analysis.now-hint")}</p>
          ) : (
            <SelectField
              label={t("analysis.period")}
              value={choice.period}
              options={periodIds.map((value) => ({ value, label: t(`figures.over-${value}`) }))}
              onChange={(period) =>
                change({ period: periodIds.find((one) => one === period) ?? choice.period })
              }
            />
          )}
          <ChoiceRow
            label={t("analysis.chart")}
            value={choice.chart}
            options={chartsFor(choice).map((value) => ({ value, label: t(`analysis.chart-${value}`) }))}
            onChange={(chart) => change({ chart: chartsFor(choice).find((one) => one === chart) ?? "bars" })}
          />
        </section>
      )}
      {props.isEmpty ? (
        <EmptyState action={<a href="#/imports">{t("pipeline.bring-in")}</a>}>
          {t("analysis.empty")}
        </EmptyState>
      ) : props.analysis ? (
        <>
          {props.isOld && (
            <p class="small quiet" role="status">
              {t("analysis.renewing")}
            </p>
          )}
          <Shown {...props} analysis={props.analysis} />
        </>
      ) : (
        <p class="quiet" role="status">
          {t("analysis.reading")}
        </p>
      )}
    </div>
  );
}

function Shown({
  analysis,
  pin,
  pinOfGroup,
  onPin,
  onPicture,
  onCsv,
}: AnalysisRoomProps & { analysis: Analysis }) {
  const { t, format } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  const { choice, total, funnel: steps } = analysis;
  const title = analysisTitle(t, choice);
  const verdict = choice.chart === "funnel" ? null : verdictWords(t, format, analysis);
  const isNothing = choice.chart === "funnel" ? (steps[0]?.n ?? 0) === 0 : total.n === 0;
  // A share of a few is a table's business: nothing is drawn below the gate.
  const isBelowGate = analysis.unit === "share" && choice.chart !== "funnel" && total.n < fewestToCompare;
  const draw = useMemo(
    () => (choice.chart === "funnel" ? funnel : choice.chart === "lines" ? lines : bars)(t, format, analysis),
    [analysis, t, format],
  );
  const save = (as: "png" | "svg") => {
    const chart = place.current?.querySelector("svg");
    if (chart) onPicture(chart, title, as);
  };
  return (
    <figure class="analysis-figure">
      <figcaption>{title}</figcaption>
      {isNothing ? (
        <EmptyState>{t("analysis.nothing-there")}</EmptyState>
      ) : (
        <>
          {verdict && !isBelowGate && (
            <p class={analysis.verdict.type === "differs" ? "" : "quiet"}>{verdict}</p>
          )}
          {analysis.verdict.type === "differs" && <p class="small quiet">{t("analysis.differs-hint")}</p>}
          {isBelowGate && <p>{t("analysis.gate", { n: total.n, needed: fewestToCompare })}</p>}
          {choice.chart !== "table" && !isBelowGate && <ChartPlace title={title} draw={draw} place={place} />}
          {choice.chart === "bars" && analysis.groups.length > mostDrawn && (
            <p class="small quiet">{t("analysis.more-groups", { n: analysis.groups.length - mostDrawn })}</p>
          )}
          {analysis.inOtherCurrencies > 0 && (
            <p class="small quiet">{t("analysis.other-currencies", { n: analysis.inOtherCurrencies })}</p>
          )}
          {choice.chart === "funnel" ? (
            <FunnelTable analysis={analysis} />
          ) : (
            <AnalysisTable analysis={analysis} pinOfGroup={pinOfGroup} onPin={onPin} />
          )}
        </>
      )}
      <div class="button-row">
        {pin !== "live-only" && (
          <Button
            pressed={pin === "pinned"}
            disabled={pin === "full"}
            onPress={() => onPin(pin !== "pinned", null)}
          >
            {pin === "pinned" ? <PinOff size={16} aria-hidden /> : <Pin size={16} aria-hidden />}
            {t(pin === "pinned" ? "analysis.unpin" : pin === "full" ? "analysis.pin-full" : "analysis.pin")}
          </Button>
        )}
        {!isNothing && !isBelowGate && choice.chart !== "table" && (
          <>
            <Button kind="bare" onPress={() => save("png")}>
              <Image size={16} aria-hidden />
              {t("analysis.save-png")}
            </Button>
            <Button kind="bare" onPress={() => save("svg")}>
              <Image size={16} aria-hidden />
              {t("analysis.save-svg")}
            </Button>
          </>
        )}
        {!isNothing && (
          <Button kind="bare" onPress={() => onCsv(analysis)}>
            <Download size={16} aria-hidden />
            {t("analysis.save-csv")}
          </Button>
        )}
      </div>
      {pin === "live-only" && <p class="small quiet">{t("analysis.pin-live-only")}</p>}
    </figure>
  );
}
