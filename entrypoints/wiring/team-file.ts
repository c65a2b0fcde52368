import type { Outcome } from "@/components/team/team-acts";
import { fromBase64Url, maxEnvelopeBytes } from "@/lib/sharing/envelope-format";
import { saveFile } from "./save-file";
import type { sendTeam } from "./team-desk";
import { done, notDone } from "./team-outcome";

type FileAnswer = Awaited<ReturnType<typeof sendTeam<"coach.file">>>;

/** Saves a team's file for its reader. */
export function saveTeamFile(answer: FileAnswer): Outcome {
  if (!answer.ok) return notDone("problem-unexpected");
  if (!answer.value.accepted) return notDone(answer.value.why);
  const bytes = fromBase64Url(answer.value.value);
  if (!bytes) return notDone("problem-unexpected");
  saveFile(new Blob([bytes]), "cairn-team.cairn");
  return done;
}

/** A team's file as bytes; one beyond any size of theirs is not even loaded. */
export const bytesOfTeamFile = async (file: File): Promise<Uint8Array> =>
  file.size > maxEnvelopeBytes ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
