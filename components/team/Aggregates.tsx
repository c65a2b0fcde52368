import { useEffect, useState } from "preact/hooks";
import type { Aggregate } from "@/lib/team/aggregate";
import { sameReason } from "@/lib/views/team-months";
import { useSpeech } from "../i18n/language";
import type { LeadActs } from "./team-acts";
import "./whole-team.css";

/** The team's months, where enough people shared theirs; otherwise why nothing is said. */
export function Aggregates({ team, onAggregates }: { team: string } & Pick<LeadActs, "onAggregates">) {
  const { t, format } = useSpeech();
  const [months, setMonths] = useState<readonly Aggregate[]>([]);
  useEffect(() => {
    void onAggregates(team).then(setMonths);
  }, [team]);
  const why = sameReason(months);
  return (
    <div class="part">
      <p class="quiet">{t("team.aggregates-hint")}</p>
      {months.length === 0 && <p>{t("team.aggregates-none")}</p>}
      {why !== null && (
        <p>{t("team.suppressed-all", { n: months.length, why: t(`team.suppressed-${why}`) })}</p>
      )}
      <ul class="team-months">
        {(why === null ? months : []).map((month) => (
          <li key={month.month}>
            <span>{format.month(month.month)}</span>
            {month.published ? (
              <>
                <span class="phase-bar" aria-hidden="true">
                  <i style={{ inlineSize: `${month.share * 100}%` }} />
                </span>
                <span>
                  {t("team.aggregate", { share: format.percent(month.share), people: month.people })}
                </span>
              </>
            ) : (
              <span class="suppressed">{t(`team.suppressed-${month.why}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
