import { fingerprint } from "@/lib/sharing/signing";
import { spokenCode } from "@/lib/sharing/spoken-code";
import type { PublicPerson } from "@/lib/store/team-rows";
import type { CoachView } from "@/lib/views/team";

type Keys = Omit<PublicPerson, "name">;

/** What the manager's side is compared by: the team and both of the manager's keys. */
export const managerCode = (team: string, { signingKey, recipient }: Keys): Promise<string> =>
  spokenCode(["manager", team, signingKey, recipient]);

/** What a member's side is compared by. */
export const memberCode = (team: string, { signingKey, recipient }: Keys): Promise<string> =>
  spokenCode(["member", team, signingKey, recipient]);

/** What someone is compared by who reads along, or will lead: the same in every team. */
export const coachCode = ({ signingKey, recipient }: Keys): Promise<string> =>
  spokenCode(["coach", signingKey, recipient]);

/** People who read beside the manager, with their codes. */
export const coachViews = (coaches: readonly PublicPerson[]): Promise<CoachView[]> =>
  Promise.all(
    coaches.map(async (coach) => ({
      fingerprint: await fingerprint(coach.signingKey),
      name: coach.name,
      code: await coachCode(coach),
    })),
  );
