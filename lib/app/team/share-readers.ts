import type { CairnDatabase } from "@/lib/store/database";
import type { MembershipRow, PublicPerson } from "@/lib/store/team-rows";

/** Who reads what one shares in a team: the manager first, then the coaches that one agreed to. */
export const readersOf = ({
  settings,
  managerRecipient,
  coaches = [],
}: MembershipRow): readonly Pick<PublicPerson, "name" | "recipient">[] => [
  { name: settings.managerName, recipient: managerRecipient },
  ...coaches,
];

/**
 * Takes away envelopes that wait, sealed to someone who reads no longer, or not to the manager: they are sealed anew when they are
 * sent again. Withdrawals go as they are, for they are meant for whoever could read. To be called in a transaction.
 */
export async function voidWaiting(database: CairnDatabase, membership: MembershipRow): Promise<void> {
  const readers = readersOf(membership).map(({ recipient }) => recipient);
  await database.shares
    .where("team")
    .equals(membership.key)
    .filter(({ envelope, payload }) => envelope !== null && payload !== "")
    .filter(
      (share) =>
        share.readers !== undefined &&
        (!share.readers.includes(membership.managerRecipient) ||
          share.readers.some((one) => !readers.includes(one))),
    )
    .modify({ envelope: null });
}
