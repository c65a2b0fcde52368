import { salePhases } from "@/lib/coach/mirror/phases";
import type { ReadSummary } from "@/lib/team/overview";
import type { PhaseAggregate } from "@/lib/team/phase-aggregate";
import { sameReason } from "@/lib/views/team-months";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { Aggregates } from "./Aggregates";
import { PartnerWeeks } from "./PartnerWeeks";
import { TeamPage } from "./TeamPage";
import type { LeadActs } from "./team-acts";
import "./whole-team.css";

interface WholeTeamProps extends Pick<LeadActs, "onAggregates"> {
  team: OwnTeamView;
  phases: readonly PhaseAggregate[] | null;
  /** Weekly summaries, for a partner's indicators. */
  read: readonly ReadSummary[];
}

/** The team as a whole, from five people on: exchanges that it starts, and its time by phase of the sale. */
export function WholeTeam({ team, phases, read, onAggregates }: WholeTeamProps) {
  const { t } = useSpeech();
  const why = sameReason(phases ?? []);
  const [newest, ...earlier] = why === null ? (phases ?? []) : [];
  return (
    <TeamPage team={team} page="whole">
      {team.partner && <PartnerWeeks partner={team.partner} read={read} />}
      <Sheet class="part">
        <h2>{t("team.aggregates-title")}</h2>
        <Aggregates team={team.team} onAggregates={onAggregates} />
      </Sheet>
      <Sheet class="part">
        <h2>{t("team.phases-title")}</h2>
        <p class="quiet">{t("team.phases-hint")}</p>
        {phases?.length === 0 && <p>{t("team.phases-none")}</p>}
        {why !== null && (
          <p>{t("team.suppressed-all", { n: phases?.length ?? 0, why: t(`team.suppressed-${why}`) })}</p>
        )}
        {newest && <PhaseMonth month={newest} />}
        {earlier.length > 0 && (
          <Reveal label={t("team.phases-earlier", { n: earlier.length })}>
            {earlier.map((month) => (
              <PhaseMonth key={month.month} month={month} />
            ))}
          </Reveal>
        )}
      </Sheet>
    </TeamPage>
  );
}

function PhaseMonth({ month }: { month: PhaseAggregate }) {
  const { t, format } = useSpeech();
  return (
    <section class="part">
      <h3>{format.month(month.month)}</h3>
      {month.published ? (
        <>
          <dl class="phase-shares">
            {salePhases.map((phase) => (
              <div key={phase}>
                <dt>{t(`mirror.phase-${phase}`)}</dt>
                <dd>
                  <span class="phase-bar" aria-hidden="true">
                    <i style={{ inlineSize: `${month.shares[phase] * 100}%` }} />
                  </span>
                  {format.percent(month.shares[phase])}
                </dd>
              </div>
            ))}
          </dl>
          <p class="quiet">
            {month.twoAtMost === null
              ? t("team.phases-people", { people: month.people })
              : t("team.phases-two", { people: month.people, share: format.percent(month.twoAtMost) })}
          </p>
        </>
      ) : (
        <p>{t(`team.suppressed-${month.why}`)}</p>
      )}
    </section>
  );
}
