import type { Ports } from "@/lib/app/ports";
import { addCoach, readCard, removeCoach, writeCard } from "@/lib/app/team/coaches";
import { handOver } from "@/lib/app/team/hand-over";
import { readTeamFile, takeTeamFile } from "@/lib/app/team/take-team-file";
import { saveCoachFile } from "@/lib/app/team/team-file";
import type { Handlers } from "@/lib/messages/serve";
import type { teamCoachesContract } from "@/lib/messages/team-coaches-contract";
import { succeed } from "@/lib/model/result";
import type { Told } from "./team-keys-handlers";

/** What is asked about second coaches and the next manager. */
export function createTeamCoachesHandlers(
  open: () => Promise<Ports>,
  told: Told,
): Handlers<typeof teamCoachesContract> {
  return {
    "coach.card": async ({ name }) => succeed(await writeCard(await open(), name)),
    "coach.read": async ({ text }) => readCard(await open(), text),
    "coach.add": async ({ team, text }) => told("team", addCoach(await open(), team, text)),
    "coach.remove": async ({ team, fingerprint }) =>
      told("team", removeCoach(await open(), team, fingerprint)),
    "coach.file": async ({ team, fingerprint }) => saveCoachFile(await open(), team, fingerprint),
    "team.hand-over": async ({ team, text }) => told("team", handOver(await open(), team, text)),
    "team-file.read": async ({ file }) => readTeamFile(await open(), file),
    "team-file.take": async ({ file }) => told("team", takeTeamFile(await open(), file)),
  };
}
