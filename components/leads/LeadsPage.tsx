import type { ScoredLead } from "@/lib/figures/lead-list";
import { leadId } from "@/lib/figures/lead-list";
import type { LeadScoring } from "@/lib/model/lead-scoring";
import type { Failure } from "@/lib/model/result";
import { useSpeech } from "../i18n/language";
import { PlanNav } from "../plan/PlanNav";
import { Failed } from "../ui/Failed";
import { EmptyState } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { ScoreLines, type SignActs } from "./ScoreLines";
import { ScoringForm } from "./ScoringForm";
import "../coach/coach.css";
import "./leads.css";

/** More leads than this in a group wait behind the first ones. */
const mostShown = 50;

interface LeadsPageProps extends SignActs {
  /** Null while they are read. */
  leads: readonly ScoredLead[] | null;
  scoring: LeadScoring;
  failure: Failure | null;
  onScoring: (scoring: LeadScoring) => void;
}

/** Leads by their score: whom to call, whom to nurture, each explained; and the points behind it all. */
export function LeadsPage({ leads, scoring, failure, onScoring, ...acts }: LeadsPageProps) {
  const { t } = useSpeech();
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("leads.title")}</h1>
      </header>
      <PlanNav current="leads" />
      {failure && <Failed failure={failure} />}
      <p class="quiet">{t("leads.intro", { days: scoring.withinDays })}</p>
      {leads?.length === 0 && <EmptyState>{t("leads.empty")}</EmptyState>}
      {leads &&
        leads.length > 0 &&
        (["call", "nurture"] as const).map((advice) => {
          const group = leads.filter(({ score }) => score.advice === advice);
          return (
            <section key={advice} class="part">
              <h2>{t(`leads.${advice}`, { n: group.length, threshold: scoring.threshold })}</h2>
              {group.length === 0 && <p class="quiet">{t(`leads.none-${advice}`)}</p>}
              <ul class="lead-list">
                {group.slice(0, mostShown).map((lead) => (
                  <li key={leadId(lead.of)}>
                    <div class="lead-name">
                      <h3 dir="auto">{lead.name}</h3>
                      {lead.company && (
                        <span class="small quiet" dir="auto">
                          {lead.company}
                        </span>
                      )}
                      <strong>{t("leads.points", { points: lead.score.points })}</strong>
                    </div>
                    <Reveal
                      label={
                        <>
                          {t("leads.why")}
                          <span class="visually-hidden">: {lead.name}</span>
                        </>
                      }
                    >
                      <ScoreLines lead={lead} scoring={scoring} {...acts} />
                    </Reveal>
                  </li>
                ))}
              </ul>
              {group.length > mostShown && (
                <p class="small quiet">{t("leads.more", { n: group.length - mostShown })}</p>
              )}
            </section>
          );
        })}
      <section class="part">
        <Reveal label={t("leads.change-points")}>
          <ScoringForm key={JSON.stringify(scoring)} scoring={scoring} onSave={onScoring} />
        </Reveal>
      </section>
    </div>
  );
}
