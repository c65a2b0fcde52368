import { useSpeech } from "@/components/i18n/language";
import { ContextPage } from "@/components/team/ContextPage";
import type { TeamPageName } from "@/components/team/TeamPage";
import { WholeTeam } from "@/components/team/WholeTeam";
import { EmptyState } from "@/components/ui/Place";
import { readSummaries } from "@/lib/team/overview";
import type { OwnTeamView } from "@/lib/views/team";
import { useTeamAnswer } from "../../wiring/team-answer";
import { leadActs } from "../../wiring/team-lead-acts";

/** A page looks at so many of each person's newest weeks and months. */
const newestLooked = 3;

/** One page of a team that one leads, wired: `#/team/<page>/<team>`. */
export function LedTeamPage({ page, team: id }: { page: TeamPageName; team: string }) {
  const { t } = useSpeech();
  const view = useTeamAnswer("team.get", {});
  if (!view) return <p class="quiet">{t("coach.opening")}</p>;
  const team = view.teams.find((one) => one.team === id);
  if (!team) {
    return <EmptyState action={<a href="#/team">{t("team.back")}</a>}>{t("team.no-such-team")}</EmptyState>;
  }
  return page === "context" ? <Context team={team} /> : <Whole team={team} />;
}

function Context({ team }: { team: OwnTeamView }) {
  const { t } = useSpeech();
  const received = useTeamAnswer("received.list", { team: team.team, last: newestLooked });
  if (!received) return <p class="quiet">{t("coach.opening")}</p>;
  return <ContextPage team={team} read={readSummaries(received)} {...leadActs()} />;
}

function Whole({ team }: { team: OwnTeamView }) {
  const phases = useTeamAnswer("phases.list", { team: team.team });
  return <WholeTeam team={team} phases={phases} {...leadActs()} />;
}
