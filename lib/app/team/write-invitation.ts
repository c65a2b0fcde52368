import { writeNote } from "@/lib/sharing/signed-note";
import type { OwnKeysRow, TeamRow } from "@/lib/store/team-rows";
import type { Ports } from "../ports";

/** The invitation of a team as it stands now, signed by whoever leads it. */
export function writeInvitation(
  { clock }: Pick<Ports, "clock">,
  { signing, reading }: OwnKeysRow,
  { settings, coaches = [], handovers = [] }: Pick<TeamRow, "settings" | "coaches" | "handovers">,
): Promise<string> {
  return writeNote(
    "cairn-invitation",
    {
      ...settings,
      signingKey: signing.publicKey,
      recipient: reading.recipient,
      ...(coaches.length > 0 && { coaches }),
      ...(handovers.length > 0 && { handovers }),
      madeAt: clock.now().toString(),
    },
    signing,
  );
}
