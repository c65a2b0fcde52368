import type { ComponentChildren, FunctionComponent } from "preact";
import { useSpeech } from "@/components/i18n/language";
import { ContextPage } from "@/components/team/ContextPage";
import { DataProtection } from "@/components/team/DataProtection";
import { GroupTime } from "@/components/team/GroupTime";
import { standalonePage } from "@/components/team/standalone-page";
import type { TeamPageName } from "@/components/team/TeamPage";
import { WholeTeam } from "@/components/team/WholeTeam";
import { EmptyState } from "@/components/ui/Place";
import { readSummaries } from "@/lib/team/overview";
import type { OwnTeamView } from "@/lib/views/team";
import { saveFile } from "../../wiring/save-file";
import { useTeamAnswer } from "../../wiring/team-answer";
import { leadActs } from "../../wiring/team-lead-acts";

/** A page looks at so many of each person's newest weeks and months. */
const newestLooked = 3;

/** A quarter of a partner's weeks. */
const partnerWeeks = 13;

/** One page of a team that one leads, wired: `#/team/<page>/<team>`. */
export function LedTeamPage({ page, team: id }: { page: TeamPageName; team: string }) {
  const { t } = useSpeech();
  const view = useTeamAnswer("team.get", {});
  if (!view) return <p class="quiet">{t("coach.opening")}</p>;
  const team = view.teams.find((one) => one.team === id);
  if (!team) {
    return <EmptyState action={<a href="#/team">{t("team.back")}</a>}>{t("team.no-such-team")}</EmptyState>;
  }
  const Page = pages[page];
  return <Page team={team} />;
}

/** Saves something drawn as a page of its own, in the language of the screen. */
function useSavePage(name: string): (title: string, content: ComponentChildren) => void {
  const { t } = useSpeech();
  return (title, content) =>
    saveFile(new Blob([standalonePage(title, t.language, content)], { type: "text/html" }), `${name}.html`);
}

function Group({ team }: { team: OwnTeamView }) {
  const { t } = useSpeech();
  const received = useTeamAnswer("received.list", { team: team.team, last: newestLooked });
  const practices = useTeamAnswer("practice.list", {}) ?? [];
  const onSavePage = useSavePage("cairn-group-time");
  if (!received) return <p class="quiet">{t("coach.opening")}</p>;
  return (
    <GroupTime team={team} read={readSummaries(received)} practices={practices} onSavePage={onSavePage} />
  );
}

function Protection({ team }: { team: OwnTeamView }) {
  const { t } = useSpeech();
  const received = useTeamAnswer("received.list", { team: team.team });
  const onSavePage = useSavePage("cairn-register");
  if (!received) return <p class="quiet">{t("coach.opening")}</p>;
  return <DataProtection team={team} received={received} onSavePage={onSavePage} {...leadActs()} />;
}

function Context({ team }: { team: OwnTeamView }) {
  const { t } = useSpeech();
  const received = useTeamAnswer("received.list", { team: team.team, last: newestLooked });
  if (!received) return <p class="quiet">{t("coach.opening")}</p>;
  return <ContextPage team={team} read={readSummaries(received)} {...leadActs()} />;
}

function Whole({ team }: { team: OwnTeamView }) {
  const phases = useTeamAnswer("phases.list", { team: team.team });
  const received = useTeamAnswer("received.list", { team: team.team, last: team.partner ? partnerWeeks : 1 });
  return <WholeTeam team={team} phases={phases} read={readSummaries(received ?? [])} {...leadActs()} />;
}

const pages: Readonly<Record<TeamPageName, FunctionComponent<{ team: OwnTeamView }>>> = {
  context: Context,
  group: Group,
  whole: Whole,
  data: Protection,
};
