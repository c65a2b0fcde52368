import type { TeamSettings } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import "./summary.css";

interface TeamFactsProps {
  team: TeamSettings & { readonly coaches?: readonly { readonly name: string }[] };
}

/** A team's settings in plain words: who reads, by what way, what is asked, for how long, and what it is not for. */
export function TeamFacts({ team }: TeamFactsProps) {
  const { t } = useSpeech();
  const { carrier } = team;
  const place = carrier.type === "webdav" ? carrier.url : carrier.type === "folder" ? carrier.hint : "";
  return (
    <>
      <dl class="team-facts">
        <dt>{t("team.fact-team")}</dt>
        <dd>{team.teamName}</dd>
        <dt>{t("team.fact-manager")}</dt>
        <dd>{[team.managerName, ...(team.coaches ?? []).map(({ name }) => name)].join(", ")}</dd>
        <dt>{t("team.fact-asks")}</dt>
        <dd>
          {t(team.asks.period === "week" ? "team.asks-week" : "team.asks-month")} {team.asks.words}
        </dd>
        <dt>{t("team.fact-carrier")}</dt>
        <dd>
          {t(`team.carrier-${carrier.type}`)}
          {place && ` (${place})`}
        </dd>
        {team.partner && (
          <>
            <dt>{t("team.fact-perimeter")}</dt>
            <dd>{team.partner.perimeter}</dd>
            <dt>{t("team.fact-process")}</dt>
            <dd class="summary-words">{team.partner.process}</dd>
          </>
        )}
        <dt>{t("team.fact-keep")}</dt>
        <dd>{t("team.keep", { days: team.keepDays })}</dd>
      </dl>
      <p class="quiet">{t("team.not-for")}</p>
    </>
  );
}
