import type { PipelineView } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { FigureTable } from "./FigureTable";
import { GroupTable } from "./GroupTable";
import { groupName } from "./group-names";

/** The average basket by segment and by account type, each with the number of deals that it rests on. */
export function BasketPart({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const { baskets, currency } = view;
  const isSegmented = view.segments.some(({ name }) => name !== null);
  const statuses = [...new Set(baskets.map(({ status }) => status))];
  const segments = view.segments
    .map(({ name }) => name)
    .filter((name) => baskets.some(({ segment }) => segment === name));
  return (
    <section class="part">
      <h2>{t("pipeline.segment-title")}</h2>
      {isSegmented ? (
        <GroupTable of="segment" groups={view.segments} currency={currency} />
      ) : (
        <p>{t("pipeline.segment-none")}</p>
      )}
      {view.statuses.length > 1 && (
        <>
          <h3>{t("pipeline.status-title")}</h3>
          <GroupTable of="status" groups={view.statuses} currency={currency} />
        </>
      )}
      {baskets.length > 1 && (
        <>
          <h3>{t("pipeline.basket-title")}</h3>
          <FigureTable
            title={t("pipeline.basket-title")}
            columns={[t("pipeline.segment"), ...statuses.map((status) => groupName(t, "status", status))]}
            rows={segments.map((segment) => ({
              key: segment ?? "none",
              name: groupName(t, "segment", segment),
              cells: statuses.map((status) => cell(segment, status)),
            }))}
          />
        </>
      )}
    </section>
  );

  function cell(segment: string | null, status: string | null) {
    const found = baskets.find((one) => one.segment === segment && one.status === status);
    if (!found) return t("pipeline.unknown");
    return (
      <>
        {format.money(found.averageBasket, currency)}{" "}
        <span class="of">{t("pipeline.of", { n: format.number(found.n, 0) })}</span>
      </>
    );
  }
}
