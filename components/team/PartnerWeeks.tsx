import type { ReadSummary } from "@/lib/team/overview";
import { weeklyIndicators } from "@/lib/team/weekly-indicators";
import type { TeamSettings } from "@/lib/views/team";
import "../ui/table.css";
import { useSpeech } from "../i18n/language";
import { Sheet } from "../ui/Place";
import { periodWords } from "./summary-words";
import "./whole-team.css";
import "./summary.css";

/** A quarter of weeks. */
const weeksShown = 13;
const columns = ["people", "started", "prospecting", "meetings", "quotes"] as const;

interface PartnerWeeksProps {
  partner: NonNullable<TeamSettings["partner"]>;
  read: readonly ReadSummary[];
}

/** An outsourced partner: its perimeter, the agreed process, and its indicators week by week. */
export function PartnerWeeks({ partner, read }: PartnerWeeksProps) {
  const { t, format } = useSpeech();
  const weeks = weeklyIndicators(
    read.map(({ summary }) => summary),
    weeksShown,
  );
  return (
    <Sheet class="part">
      <h2>{t("team.weekly-title")}</h2>
      <dl class="team-facts">
        <dt>{t("team.fact-perimeter")}</dt>
        <dd>{partner.perimeter}</dd>
        <dt>{t("team.fact-process")}</dt>
        <dd class="summary-words">{partner.process}</dd>
      </dl>
      <p class="quiet">{t("team.weekly-hint")}</p>
      {weeks.length === 0 ? (
        <p>{t("team.weekly-none")}</p>
      ) : (
        <div class="wide-table">
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">{t("team.weekly-week")}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`team.weekly-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.period.id}>
                  <th scope="row">{periodWords(t, format, week.period)}</th>
                  {columns.map((column) => (
                    <td key={column}>{format.number(week[column], 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Sheet>
  );
}
