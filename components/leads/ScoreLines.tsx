import type { ScoredLead } from "@/lib/figures/lead-list";
import type { LeadScoring, LeadSignName } from "@/lib/model/lead-scoring";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import "./leads.css";

export interface SignActs {
  /** Notes a sign that Cairn cannot see by itself. */
  onSign: (lead: ScoredLead, sign: LeadSignName) => void;
  /** Takes the newest noted sign of a name back. */
  onUnsign: (lead: ScoredLead, sign: LeadSignName) => void;
}

/** What nobody but the person, or a file, can tell. */
const notable = ["quote-opened", "page-visited"] as const;

interface ScoreLinesProps extends SignActs {
  lead: ScoredLead;
  scoring: Pick<LeadScoring, "threshold" | "withinDays">;
}

/** A score explained line by line, against its threshold; and the two signs that one notes by hand. */
export function ScoreLines({ lead, scoring, onSign, onUnsign }: ScoreLinesProps) {
  const { t } = useSpeech();
  const { lines, points, advice } = lead.score;
  return (
    <div class="score-lines">
      {lines.length > 0 && (
        <ul>
          {lines.map(({ sign, times, seen, points: given }) => (
            <li key={sign}>
              <span>
                {t("leads.line", { sign: t(`leads.sign-${sign}`), times })}
                {seen > times && <span class="small quiet"> {t("leads.seen", { seen })}</span>}
              </span>
              <span class="points">{t("leads.points", { points: given })}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="small quiet">
        {lines.length === 0
          ? t("leads.no-signs", { days: scoring.withinDays })
          : t(`leads.because-${advice}`, { points, threshold: scoring.threshold, days: scoring.withinDays })}
      </p>
      <div class="button-row">
        {notable.map((sign) => (
          <span key={sign}>
            <Button kind="link" onPress={() => onSign(lead, sign)}>
              {t(`leads.note-${sign}`)}
            </Button>
            {lead.noted.some((one) => one.sign === sign) && (
              <>
                {" "}
                <Button kind="link" onPress={() => onUnsign(lead, sign)}>
                  {t("leads.take-back")}
                  <span class="visually-hidden">: {t(`leads.sign-${sign}`)}</span>
                </Button>
              </>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}
