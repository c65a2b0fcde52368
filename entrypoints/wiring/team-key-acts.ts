import type { KeyActs } from "@/components/team/team-acts";
import type { Language } from "@/lib/model/settings";
import { maxEnvelopeBytes } from "@/lib/sharing/envelope-format";
import { notDone, outcomeOf } from "./team-outcome";
import { sendTeam } from "./team-desk";
import { saveTeamFile } from "./team-file";

/** What can be done with this browser's keys, wired. */
export function keyActs(language: Language): KeyActs {
  return {
    onShowPhrase: async () => {
      const answer = await sendTeam("phrase.show", { language });
      return answer.ok && answer.value.accepted ? answer.value.value : null;
    },
    onConfirmPhrase: async (words) =>
      outcomeOf(await sendTeam("phrase.confirm", { language, words: [...words] }), "problem-unexpected"),
    onDeclinePhrase: () => void sendTeam("phrase.decline", {}),
    onCheckPhrase: async (text) => outcomeOf(await sendTeam("phrase.check", { text }), "problem-unexpected"),
    onUnknownWords: async (text) => {
      const answer = await sendTeam("phrase.unknown", { text });
      return answer.ok ? answer.value : [];
    },
    onRestore: async (text, file) => {
      if (file.size > maxEnvelopeBytes) return notDone("not-a-team-file");
      const bytes = new Uint8Array(await file.arrayBuffer());
      return outcomeOf(await sendTeam("phrase.restore", { text, file: bytes }), "problem-unexpected");
    },
    onSaveTeamFile: async ({ team }) => saveTeamFile(await sendTeam("team.file", { team })),
  };
}
