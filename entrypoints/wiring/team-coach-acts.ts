import type { CoachActs } from "@/components/team/team-acts";
import { saveFile } from "./save-file";
import { outcomeOf } from "./team-outcome";
import { sendTeam } from "./team-desk";
import { bytesOfTeamFile, saveTeamFile } from "./team-file";

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
  onAddCoach: async (team, text) =>
    outcomeOf(await sendTeam("coach.add", { team, text }), "problem-unexpected"),
  onRemoveCoach: (team, fingerprint) => void sendTeam("coach.remove", { team, fingerprint }),
  onSaveCoachFile: async (team, fingerprint) =>
    saveTeamFile(await sendTeam("coach.file", { team, fingerprint })),
  onHandOver: async (team, text) => saveTeamFile(await sendTeam("team.hand-over", { team, text })),
  onReadTeamFile: async (file) => {
    const answer = await sendTeam("team-file.read", { file: await bytesOfTeamFile(file) });
    if (!answer.ok) return { why: "not-a-team-file" };
    return answer.value.accepted ? answer.value.value : { why: answer.value.why };
  },
  onTakeTeamFile: async (file) =>
    outcomeOf(await sendTeam("team-file.take", { file: await bytesOfTeamFile(file) }), "problem-unexpected"),
};
