import { daysBetween } from "@/lib/figures/deal";
import type { BusinessModel } from "@/lib/model/sales-setup";
import type { EffortView } from "@/lib/views/effort";
import type { PipelineView } from "@/lib/views/pipeline";
import { Share } from "../figures/Share";
import { useSpeech } from "../i18n/language";
import { EmptyState } from "../ui/Place";
import { BasketPart } from "./BasketPart";
import { behindAddress } from "./behind-address";
import { ContextPart } from "./ContextPart";
import { ConversionTable } from "./ConversionTable";
import { CreatedPart } from "./CreatedPart";
import { CyclePart } from "./CyclePart";
import { EffortPart } from "./EffortPart";
import { FollowUpLine } from "./FollowUpLine";
import { MonthsChart } from "./MonthsChart";
import { PipelineFrame, type PipelinePlace } from "./PipelineFrame";
import { ReliabilityPart, SlippagePart } from "./ReliabilityPart";
import { StageRates } from "./StageRates";
import { StageTable } from "./StageTable";
import { TargetPart } from "./TargetPart";
import { WeightedPart } from "./WeightedPart";

interface PipelineRoomProps {
  here: Exclude<PipelinePlace, "setup">;
  view: PipelineView;
  /** Null while the log is read. */
  effort: EffortView | null;
  model: BusinessModel;
  hasHourlyCost: boolean;
  /** Whether newer figures are on their way. */
  isOld?: boolean;
}

/** The pipeline: what stands in every stage, what becomes of it, how far forecasts hold, and what it costs. */
export function PipelineRoom({ here, view, effort, model, hasHourlyCost, isOld }: PipelineRoomProps) {
  const { t } = useSpeech();
  if (view.opportunities === 0) {
    return (
      <PipelineFrame here={here}>
        <EmptyState
          action={
            <p>
              <a href="#/imports">{t("pipeline.bring-in")}</a> ·{" "}
              <a href="#/pipeline/new">{t("pipeline.new-deal")}</a>
            </p>
          }
        >
          {t("pipeline.empty")}
        </EmptyState>
      </PipelineFrame>
    );
  }
  return (
    <PipelineFrame here={here} asOf={view.asOf}>
      {isOld && (
        <p class="small quiet" role="status">
          {t("pipeline.renewing")}
        </p>
      )}
      <Stale view={view} />
      {here === "now" && (
        <>
          <Counts view={view} />
          <TargetPart view={view} />
          <section class="part">
            <h2>{t("pipeline.stages-title")}</h2>
            <StageTable view={view} />
            <FollowUpLine followUp={effort && effort.followUp} />
            <Unqualified n={view.unqualified} />
          </section>
          <WeightedPart view={view} />
          <MonthsChart view={view} />
        </>
      )}
      {here === "conversion" && (
        <>
          <Rates view={view} />
          <ContextPart view={view} model={model} />
          <ConversionTable view={view} />
          <StageRates view={view} />
          <CyclePart view={view} />
        </>
      )}
      {here === "forecasts" && (
        <>
          <ReliabilityPart view={view} />
          <SlippagePart view={view} />
          <WeightedPart view={view} />
        </>
      )}
      {here === "effort" && (
        <>
          <CreatedPart view={view} />
          <BasketPart view={view} />
          {effort ? (
            <EffortPart effort={effort} currency={view.currency} hasHourlyCost={hasHourlyCost} />
          ) : (
            <p class="quiet">{t("pipeline.reading-log")}</p>
          )}
        </>
      )}
    </PipelineFrame>
  );
}

/** Days without any entry after which what rests on the last months is said to be old. */
const staleDays = 92;

/** On every page of the room: all of them have figures of the last months. */
function Stale({ view: { newestOn, asOf } }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  if (newestOn === null || daysBetween(newestOn, asOf) <= staleDays) return null;
  return <p>{t("pipeline.stale", { day: format.dayWithYear(newestOn) })}</p>;
}

function Counts({ view }: { view: PipelineView }) {
  const { t } = useSpeech();
  return (
    <section class="part">
      <p class="lead">
        <a href={behindAddress({ of: "open" })}>{t("pipeline.open-deals", { n: view.open })}</a>{" "}
        <a href={behindAddress({ of: "end", end: "won" })}>{t("pipeline.won-deals", { n: view.won })}</a>{" "}
        <a href={behindAddress({ of: "end", end: "lost" })}>{t("pipeline.lost-deals", { n: view.lost })}</a>
      </p>
      <p>
        <a href="#/pipeline/new">{t("pipeline.new-deal")}</a>
      </p>
    </section>
  );
}

/** The transformation rate against both denominators, and what the wins brought. */
function Rates({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const closed = view.won + view.lost;
  return (
    <section class="part">
      <h2>{t("pipeline.rate-title")}</h2>
      {closed >= 20 && view.winRate && view.winRateOfAll ? (
        <div class="figure-pair">
          <div>
            <p class="big-figure">
              <Share value={view.winRate} />
            </p>
            <p class="small quiet">{t("pipeline.won-of-closed")}</p>
          </div>
          <div>
            <p class="big-figure">
              <Share value={view.winRateOfAll} />
            </p>
            <p class="small quiet">{t("pipeline.won-of-all")}</p>
          </div>
        </div>
      ) : (
        <p>{t("pipeline.not-enough", { n: closed, gate: 20 })}</p>
      )}
      {view.wonWithAmount > 0 && (
        <p>
          {t("pipeline.basket", {
            value: format.money(view.wonValue, view.currency),
            basket: format.money(view.wonValue / view.wonWithAmount, view.currency),
            n: view.wonWithAmount,
          })}
        </p>
      )}
    </section>
  );
}

function Unqualified({ n }: { n: number }) {
  const { t } = useSpeech();
  if (n === 0) return null;
  return (
    <p>
      <a href={behindAddress({ of: "unqualified" })}>{t("pipeline.unqualified", { n })}</a>
    </p>
  );
}
