import { fail, type Result, succeed } from "@/lib/model/result";
import type { TeamRow } from "@/lib/store/team-rows";
import type { Ports } from "../ports";
import { ownKeys } from "./own-keys";
import { writeInvitation } from "./write-invitation";

/** Whether one leads a team: not as a second coach, and not after it was handed over. */
export const isLed = ({ ledBy, handedTo }: TeamRow): boolean => !ledBy && !handedTo;

/** Changes a team's row. */
export async function changeTeam(
  { database }: Ports,
  team: string,
  change: (row: TeamRow) => TeamRow,
): Promise<Result<null>> {
  return database.transaction("rw", database.teams, async () => {
    const row = await database.teams.get(team);
    if (!row) return fail("not-found");
    await database.teams.put(change(row));
    return succeed(null);
  });
}

/** Changes who reads in a team that one leads, and signs the invitation that says so. */
export async function changeCoaches(
  ports: Ports,
  team: string,
  change: (coaches: NonNullable<TeamRow["coaches"]>) => NonNullable<TeamRow["coaches"]>,
): Promise<Result<null>> {
  const row = await ports.database.teams.get(team);
  if (!row || !isLed(row)) return fail("not-found");
  const coaches = change(row.coaches ?? []);
  const invitationText = await writeInvitation(ports, await ownKeys(ports.database), { ...row, coaches });
  return changeTeam(ports, team, (now) => ({ ...now, coaches, invitationText }));
}
