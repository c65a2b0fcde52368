import type { DealLine } from "@/lib/views/pipeline";
import { useSpeech } from "../i18n/language";
import { EmptyState } from "../ui/Place";
import "../coach/coach.css";
import "../patterns/patterns.css";
import "./pipeline.css";

interface DealListProps {
  lines: readonly DealLine[];
  total: number;
  /** Where one came from. */
  back?: { href: string; label: string };
}

/** The deals behind a figure, the largest first. */
export function DealList({ lines, total, back }: DealListProps) {
  const { t, format } = useSpeech();
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("pipeline.deals-title", { n: total })}</h1>
        <a href={back?.href ?? "#/pipeline"}>{back?.label ?? t("pipeline.back")}</a>
      </header>
      {lines.length === 0 ? (
        <EmptyState>{t("pipeline.no-deals")}</EmptyState>
      ) : (
        <div class="wide-table">
          <table class="plain-table">
            <thead>
              <tr>
                {(["deal", "stage", "since"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`pipeline.${column}`)}
                  </th>
                ))}
                {(["amount", "probability", "closing"] as const).map((column) => (
                  <th key={column} scope="col" class="figure-cell">
                    {t(`pipeline.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  <th scope="row">
                    {line.name ?? line.account ?? line.id}
                    {line.name && line.account && <span class="of"> {line.account}</span>}
                  </th>
                  <td>{t(`pipeline.stage-${line.stage}`)}</td>
                  <td>{format.dayWithYear(line.on)}</td>
                  <td class="figure-cell">
                    {line.amount === null ? "" : format.money(line.amount, line.currency)}
                  </td>
                  <td class="figure-cell">
                    {line.probability === null ? "" : format.percent(line.probability)}
                  </td>
                  <td class="figure-cell">{line.expectedClose && format.dayShort(line.expectedClose)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > lines.length && <p class="quiet">{t("pipeline.first-lines", { n: lines.length })}</p>}
    </div>
  );
}
