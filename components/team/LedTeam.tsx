import { readSummaries } from "@/lib/team/overview";
import type { OwnTeamView, ReceivedView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { Members } from "./Members";
import { PeopleOverview } from "./PeopleOverview";
import { PlaceForm } from "./PlaceForm";
import { ReadEnvelopes } from "./ReadEnvelopes";
import { TeamFacts } from "./TeamFacts";
import { TeamForm } from "./TeamForm";
import { TeamPages } from "./TeamPage";
import { TeamMonths } from "./TeamMonths";
import type { LeadActs } from "./team-acts";

type LedTeamProps = LeadActs & { team: OwnTeamView; received: readonly ReceivedView[] };

/** A team that one leads: what was shared first, then its people, its settings and its papers. */
export function LedTeam({ team, received, ...acts }: LedTeamProps) {
  const { t, format } = useSpeech();
  return (
    <Sheet class="part">
      <h2>{team.teamName}</h2>
      <p class="quiet">{t("team.not-for")}</p>
      {team.gathers !== "aggregates" && <TeamPages team={team.team} current={null} />}
      <ReadEnvelopes team={team} onReadFiles={acts.onReadFiles} onReadCarrier={acts.onReadCarrier} />
      {team.gathers === "aggregates" ? (
        <TeamMonths team={team} received={received} />
      ) : (
        <PeopleOverview team={team} read={readSummaries(received)} />
      )}
      <Reveal label={t("team.invite-people")} initiallyOpen={team.members.length === 0}>
        <div class="part">
          <p>
            {t("team.own-manager-code")} <span class="team-code">{team.managerCode}</span>
          </p>
          <div>
            <Button onPress={() => acts.onSaveInvitation(team)}>{t("team.save-invitation")}</Button>
          </div>
          <Members
            team={team}
            onAddMember={acts.onAddMember}
            onRevoke={acts.onRevoke}
            onFolder={acts.onFolder}
          />
        </div>
      </Reveal>
      <Reveal label={t("team.settings")}>
        <div class="part">
          <TeamFacts team={team} />
          <p class="quiet">{t("team.settings-hint")}</p>
          <TeamForm settings={team} newTeam={() => team.team} onWrite={acts.onWriteTeam} />
          {team.carrier.type === "webdav" && (
            <PlaceForm
              place={team.place}
              suggested={team.carrier.url}
              hint={t("team.place-manager-hint")}
              onPlace={(place) => acts.onTeamPlace(team.team, place)}
            />
          )}
          <Reveal label={t("team.end-team")} kind="bare">
            <p>{t("team.end-team-hint", { days: format.number(team.keepDays, 0) })}</p>
            <Button onPress={() => acts.onEndTeam(team.team)}>{t("team.end-team-now")}</Button>
          </Reveal>
        </div>
      </Reveal>
    </Sheet>
  );
}
