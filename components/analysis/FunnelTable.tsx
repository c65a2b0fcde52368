import type { Analysis } from "@/lib/figures/analysis/analyse";
import { addressOf } from "@/lib/figures/analysis/choice";
import { useSpeech } from "../i18n/language";
import "../ui/table.css";

/** The funnel as a table: each step a way to the opportunities that reached it. */
export function FunnelTable({ analysis }: { analysis: Analysis }) {
  const { t, format } = useSpeech();
  const all = analysis.funnel[0]?.n ?? 0;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{t("analysis.step-column")}</th>
          <th scope="col" class="figure-cell">
            {t("analysis.records-column")}
          </th>
          <th scope="col" class="figure-cell">
            {t("analysis.of-opened-column")}
          </th>
        </tr>
      </thead>
      <tbody>
        {analysis.funnel.map(({ stage, n }) => (
          <tr key={stage}>
            <th scope="row">
              <a href={addressOf(analysis.choice, { of: "step", stage })}>{t(`pipeline.stage-${stage}`)}</a>
            </th>
            <td class="figure-cell">{format.number(n, 0)}</td>
            <td class="figure-cell">{all === 0 ? "" : format.percent(n / all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
