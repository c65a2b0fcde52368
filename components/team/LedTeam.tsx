import type { OwnTeamView, ReceivedView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { Coaches } from "./Coaches";
import { HandOutInvitation } from "./HandOutInvitation";
import { HandOver } from "./HandOver";
import { Members } from "./Members";
import { PeopleOverview } from "./PeopleOverview";
import { PlaceForm } from "./PlaceForm";
import { ReadEnvelopes } from "./ReadEnvelopes";
import { TeamFacts } from "./TeamFacts";
import { TeamForm } from "./TeamForm";
import { TeamPages } from "./TeamPage";
import { TeamMonths } from "./TeamMonths";
import type { LeadActs } from "./team-acts";
import { useReadSummaries } from "./use-read-summaries";

const noSummaries: readonly ReceivedView[] = [];

type LedTeamProps = LeadActs & { team: OwnTeamView; received: readonly ReceivedView[] };

/** A team that one leads: what was shared first, then its people, its settings and its papers. */
export function LedTeam({ team, received, ...acts }: LedTeamProps) {
  const { t, format } = useSpeech();
  const isLed = team.role === "manager" && !team.handedTo;
  const read = useReadSummaries(team.gathers === "aggregates" ? noSummaries : received);
  return (
    <Sheet class="part">
      <h2>{team.teamName}</h2>
      {team.role === "coach" && <p>{t("coaches.coach-state", { manager: team.managerName })}</p>}
      {team.handedTo && (
        <p>
          {t("coaches.handed-state", {
            name: team.handedTo.name,
            day: format.dayWithYear(team.handedTo.at.slice(0, 10)),
          })}
        </p>
      )}
      <p class="quiet">{t("team.not-for")}</p>
      {team.gathers !== "aggregates" && <TeamPages team={team.team} current={null} />}
      <ReadEnvelopes team={team} onReadFiles={acts.onReadFiles} onReadCarrier={acts.onReadCarrier} />
      {team.gathers === "aggregates" ? (
        <TeamMonths team={team} received={received} />
      ) : (
        <PeopleOverview team={team} read={read} />
      )}
      {isLed && <Invite team={team} {...acts} />}
      {!isLed && !team.handedTo && (
        <Reveal label={t("coaches.people-coached")}>
          <Members team={team} {...acts} />
        </Reveal>
      )}
      <Reveal label={t("team.settings")}>
        <Settings team={team} {...acts} />
      </Reveal>
    </Sheet>
  );
}

type PartProps = LeadActs & { team: OwnTeamView };

/** What brings people in and lets others read along. */
function Invite({ team, ...acts }: PartProps) {
  const { t } = useSpeech();
  return (
    <>
      <Reveal label={t("team.invite-people")} initiallyOpen={team.members.length === 0}>
        <div class="part">
          <p>
            {t("team.own-manager-code")} <span class="team-code">{team.managerCode}</span>
          </p>
          <HandOutInvitation team={team} {...acts} />
          <Members team={team} {...acts} />
        </div>
      </Reveal>
      <Reveal label={t("coaches.second-title")}>
        <Coaches team={team} {...acts} />
      </Reveal>
    </>
  );
}

/** What is agreed in a team, the way to it, and its end; what can be changed only by whoever leads it. */
function Settings({ team, ...acts }: PartProps) {
  const { t, format } = useSpeech();
  const isCoach = team.role === "coach";
  return (
    <div class="part">
      <TeamFacts team={team} />
      {!isCoach && !team.handedTo && (
        <>
          <p class="quiet">{t("team.settings-hint")}</p>
          <TeamForm settings={team} newTeam={() => team.team} onWrite={acts.onWriteTeam} />
        </>
      )}
      {team.carrier.type === "webdav" && (
        <PlaceForm
          place={team.place}
          suggested={team.carrier.url}
          hint={t("team.place-manager-hint")}
          onPlace={(place) => acts.onTeamPlace(team.team, place)}
        />
      )}
      {!isCoach && (
        <Reveal label={t("coaches.hand-over")} kind="bare">
          <HandOver team={team} {...acts} />
        </Reveal>
      )}
      <Reveal label={t(isCoach ? "coaches.stop" : "team.end-team")} kind="bare">
        <p>
          {isCoach
            ? t("coaches.stop-hint")
            : t("team.end-team-hint", { days: format.number(team.keepDays, 0) })}
        </p>
        <Button onPress={() => acts.onEndTeam(team.team)}>
          {t(isCoach ? "coaches.stop-now" : "team.end-team-now")}
        </Button>
      </Reveal>
    </div>
  );
}
