import type { DealLines } from "@/lib/figures/pipeline/deal-lines";
import type { OpportunityHistory } from "@/lib/figures/pipeline/history";
import type { SalesSetup } from "@/lib/model/sales-setup";
import { qualificationOf } from "@/lib/figures/pipeline/qualification";
import { useSpeech } from "../i18n/language";
import { EmptyState } from "../ui/Place";
import "../coach/coach.css";
import { FigureTable } from "./FigureTable";
import { stepName } from "./stage-words";
import "../ui/table.css";

interface DealListProps {
  /** The lines that are shown, and how many deals there are in all. */
  lines: DealLines;
  setup: SalesSetup;
  /** Where one came from. */
  back?: { href: string; label: string };
}

/** The deals behind a figure, the largest first; each opens its sheet. */
export function DealList({ lines: { n, deals }, setup, back }: DealListProps) {
  const { t, format } = useSpeech();
  const isScored = setup.criteria.length > 0 && deals.some(({ known }) => known.length > 0);
  const columns = ["deal", "stage", "amount", "probability", "closing", "next-step"] as const;
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("pipeline.deals-title", { n })}</h1>
        <a href={back?.href ?? "#/pipeline"}>{back?.label ?? t("pipeline.back")}</a>
      </header>
      {n === 0 ? (
        <EmptyState>{t("pipeline.no-deals")}</EmptyState>
      ) : (
        <FigureTable
          title={t("pipeline.deals-title", { n })}
          columns={[...columns, ...(isScored ? (["known"] as const) : [])].map((key) => t(`pipeline.${key}`))}
          rows={deals.map((deal) => ({
            key: deal.id,
            name: (
              <>
                <a href={`#/pipeline/deal/${encodeURIComponent(deal.id)}`}>
                  {deal.name ?? deal.accountName ?? deal.id}
                </a>
                {deal.name && deal.accountName && <span class="of"> {deal.accountName}</span>}
              </>
            ),
            cells: [...cells(deal), ...(isScored ? [score(deal)] : [])],
          }))}
        />
      )}
      {n > deals.length && <p class="quiet">{t("pipeline.first-lines", { n: deals.length })}</p>}
    </div>
  );

  function cells({ current, nextStep }: OpportunityHistory) {
    const { amount, currency, probability, expectedClose, step, on } = current;
    const none = t("pipeline.unknown");
    return [
      <>
        {stepName(t, setup.steps, step)} <span class="of">{format.dayShort(on)}</span>
      </>,
      amount === null ? none : format.money(amount, currency),
      probability === null ? none : format.percent(probability),
      expectedClose ? format.dayShort(expectedClose) : none,
      nextStep ? format.dayShort(nextStep) : none,
    ];
  }

  function score({ known }: OpportunityHistory): string {
    const { known: answered, of } = qualificationOf(known, setup);
    return t("pipeline.score-short", { n: answered, of });
  }
}
