import type { KeyActs, Outcome } from "@/components/team/team-acts";
import type { Language } from "@/lib/model/settings";
import { fromBase64Url, maxEnvelopeBytes } from "@/lib/sharing/envelope-format";
import { saveFile } from "./save-file";
import { done, notDone } from "./team-outcome";
import { sendTeam } from "./team-desk";

type Asked = Awaited<ReturnType<typeof sendTeam<"phrase.check">>>;
const outcomeOf = (answer: Asked): Outcome =>
  !answer.ok ? notDone("problem-unexpected") : answer.value.accepted ? done : notDone(answer.value.why);

/** What can be done with this browser's keys, wired. */
export function keyActs(language: Language): KeyActs {
  return {
    onShowPhrase: async () => {
      const answer = await sendTeam("phrase.show", { language });
      return answer.ok && answer.value.accepted ? answer.value.value : null;
    },
    onConfirmPhrase: async (words) =>
      outcomeOf(await sendTeam("phrase.confirm", { language, words: [...words] })),
    onDeclinePhrase: () => void sendTeam("phrase.decline", {}),
    onCheckPhrase: async (text) => outcomeOf(await sendTeam("phrase.check", { text })),
    onUnknownWords: async (text) => {
      const answer = await sendTeam("phrase.unknown", { text });
      return answer.ok ? answer.value : [];
    },
    onRestore: async (text, file) => {
      if (file.size > maxEnvelopeBytes) return notDone("not-a-team-file");
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await sendTeam("phrase.restore", { text, file: bytes });
      if (!answer.ok) return notDone("problem-unexpected");
      return answer.value.accepted ? done : notDone(answer.value.why);
    },
    onSaveTeamFile: async ({ team }) => {
      const answer = await sendTeam("team.file", { team });
      if (!answer.ok) return notDone("problem-unexpected");
      if (!answer.value.accepted) return notDone(answer.value.why);
      const bytes = fromBase64Url(answer.value.value);
      if (!bytes) return notDone("problem-unexpected");
      saveFile(new Blob([bytes]), "cairn-team.cairn");
      return done;
    },
  };
}
