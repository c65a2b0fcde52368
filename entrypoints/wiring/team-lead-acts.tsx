import { PaperSheet } from "@/components/team/PaperSheet";
import { standalonePage } from "@/components/team/standalone-page";
import type { LeadActs } from "@/components/team/team-acts";
import { loadLanguage } from "@/lib/i18n/load-language";
import { createTranslator } from "@/lib/i18n/translate";
import { toMessageText } from "@/lib/sharing/invitation-text";
import { todayHere } from "./now";
import { practiceActs } from "./practice-acts";
import { saveFile } from "./save-file";
import { coachActs } from "./team-coach-acts";
import { done, notDone, outcomeOf } from "./team-outcome";
import { readCarrier, readFiles } from "./team-reading";
import { sendTeam } from "./team-desk";

/** What a manager can do in the team room, wired. */
export function leadActs(): LeadActs {
  return {
    ...coachActs,
    onLayDown: practiceActs.onLayDown,
    onReplaceMember: (team, earlier, later) => void sendTeam("member.replace", { team, earlier, later }),
    onWriteTeam: (settings) => void sendTeam("team.write", settings),
    onEndTeam: (team) => void sendTeam("team.end", { team }),
    onSaveInvitation: ({ invitationText }) => saveFile(new Blob([invitationText]), "cairn-invitation.json"),
    onCopyInvitation: ({ invitationText }) =>
      navigator.clipboard.writeText(toMessageText(invitationText)).then(
        () => done,
        () => notDone("problem-unexpected"),
      ),
    onAddMember: async (team, text) => outcomeOf(await sendTeam("member.add", { team, text }), "not-a-note"),
    onRevoke: (team, fingerprint) => void sendTeam("member.revoke", { team, fingerprint }),
    onFolder: (team, fingerprint, folder) => void sendTeam("member.folder", { team, fingerprint, folder }),
    onTerritory: (team, fingerprint, territory) =>
      void sendTeam("member.territory", { team, fingerprint, territory }),
    onTeamPlace: (team, place) => void sendTeam("team.place", { team, place }),
    onReadFiles: readFiles,
    onReadCarrier: readCarrier,
    onSaveNotice: async (
      { members, invitationText: _invitation, place: _place, managerCode: _code, ...team },
      sheet,
      language,
    ) => {
      // A paper may be asked for in the language that this page does not speak.
      await loadLanguage(language, "whole");
      const title = createTranslator(language)(`papers.${sheet}-title`, { team: team.teamName });
      const content = <PaperSheet sheet={sheet} team={team} people={members.length} day={todayHere()} />;
      saveFile(
        new Blob([standalonePage(title, language, content)], { type: "text/html" }),
        `cairn-${sheet}-${language}.html`,
      );
    },
    onAggregates: async (team) => {
      const answer = await sendTeam("aggregate.list", { team });
      return answer.ok ? answer.value : [];
    },
  };
}
