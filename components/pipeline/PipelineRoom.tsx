import type { PipelineView } from "@/lib/views/pipeline";
import { Share } from "../figures/Share";
import { useSpeech } from "../i18n/language";
import { EmptyState } from "../ui/Place";
import "../coach/coach.css";
import { behindAddress } from "./behind-address";
import { ConversionTable } from "./ConversionTable";
import { CyclePart } from "./CyclePart";
import { GroupTable } from "./GroupTable";
import "./pipeline.css";
import { ReliabilityPart } from "./ReliabilityPart";
import { StageTable } from "./StageTable";
import { WeightedPart } from "./WeightedPart";

/** The pipeline on one page: what stands in every stage, what becomes of it, and how far forecasts can be trusted. */
export function PipelineRoom({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const count = (value: number) => format.number(value, 0);
  if (view.opportunities === 0) {
    return (
      <div class="room">
        <header class="room-head">
          <h1>{t("coach.room-pipeline")}</h1>
        </header>
        <EmptyState action={<a href="#/imports">{t("pipeline.bring-in")}</a>}>
          {t("pipeline.empty")}
        </EmptyState>
      </div>
    );
  }
  const closed = view.won + view.lost;
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("coach.room-pipeline")}</h1>
        <span class="quiet">{t("pipeline.as-of", { day: format.dayWithYear(view.asOf) })}</span>
      </header>
      <section class="part">
        <p class="lead">
          <a href={behindAddress({ of: "open" })}>{t("pipeline.open-deals", { n: view.open })}</a>{" "}
          <a href={behindAddress({ of: "stage", stage: "won" })}>
            {t("pipeline.won-deals", { n: view.won })}
          </a>{" "}
          <a href={behindAddress({ of: "stage", stage: "lost" })}>
            {t("pipeline.lost-deals", { n: view.lost })}
          </a>
        </p>
        {closed >= 20 && view.winRate ? (
          <p>
            <Share value={view.winRate} /> {t("pipeline.won-of-closed")}
          </p>
        ) : (
          <p>{t("pipeline.not-enough", { n: closed, gate: 20 })}</p>
        )}
        {view.wonWithAmount > 0 && (
          <p>
            {t("pipeline.basket", {
              value: format.money(view.wonValue, view.currency),
              basket: format.money(view.wonValue / view.wonWithAmount, view.currency),
              n: count(view.wonWithAmount),
            })}
          </p>
        )}
      </section>
      <section class="part">
        <h2>{t("pipeline.stages-title")}</h2>
        <StageTable view={view} />
      </section>
      <WeightedPart view={view} />
      <ConversionTable view={view} />
      <ReliabilityPart view={view} />
      <CyclePart view={view} />
      <GroupTable of="origin" groups={view.origins} currency={view.currency} />
      <GroupTable of="segment" groups={view.segments} currency={view.currency} />
    </div>
  );
}
