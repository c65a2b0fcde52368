import type { CoachActs, Outcome } from "@/components/team/team-acts";
import { fromBase64Url, maxEnvelopeBytes } from "@/lib/sharing/envelope-format";
import { saveFile } from "./save-file";
import { done, notDone } from "./team-outcome";
import { sendTeam } from "./team-desk";

type FileAnswer = Awaited<ReturnType<typeof sendTeam<"coach.file">>>;

/** Saves a team's file for its reader. */
function saveTeamFile(answer: FileAnswer): Outcome {
  if (!answer.ok) return notDone("problem-unexpected");
  if (!answer.value.accepted) return notDone(answer.value.why);
  const bytes = fromBase64Url(answer.value.value);
  if (!bytes) return notDone("problem-unexpected");
  saveFile(new Blob([bytes]), "cairn-team.cairn");
  return done;
}

/** A team's file as bytes; one beyond any size of theirs is not even loaded. */
const bytesOf = async (file: File): Promise<Uint8Array> =>
  file.size > maxEnvelopeBytes ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());

/** What can be done about second coaches and the next manager, wired. */
export const coachActs: CoachActs = {
  onSaveCard: async (name) => {
    const card = await sendTeam("coach.card", { name });
    if (!card.ok) return null;
    saveFile(new Blob([card.value.text]), "cairn-card.json");
    return card.value.code;
  },
  onReadCard: async (text) => {
    const answer = await sendTeam("coach.read", { text });
    if (!answer.ok) return { why: "not-a-card" };
    return answer.value.accepted ? answer.value.value : { why: answer.value.why };
  },
  onAddCoach: async (team, text) => {
    const answer = await sendTeam("coach.add", { team, text });
    if (!answer.ok) return notDone("problem-unexpected");
    return answer.value.accepted ? done : notDone(answer.value.why);
  },
  onRemoveCoach: (team, fingerprint) => void sendTeam("coach.remove", { team, fingerprint }),
  onSaveCoachFile: async (team, fingerprint) =>
    saveTeamFile(await sendTeam("coach.file", { team, fingerprint })),
  onHandOver: async (team, text) => saveTeamFile(await sendTeam("team.hand-over", { team, text })),
  onReadTeamFile: async (file) => {
    const answer = await sendTeam("team-file.read", { file: await bytesOf(file) });
    if (!answer.ok) return { why: "not-a-team-file" };
    return answer.value.accepted ? answer.value.value : { why: answer.value.why };
  },
  onTakeTeamFile: async (file) => {
    const answer = await sendTeam("team-file.take", { file: await bytesOf(file) });
    if (!answer.ok) return notDone("problem-unexpected");
    return answer.value.accepted ? done : notDone(answer.value.why);
  },
};
