import type { Outbox } from "@/lib/sharing/carriers/carrier";
import { sendWaiting } from "@/lib/sharing/send-waiting";
import type { OwnPlace } from "@/lib/views/team";
import type { Ports } from "../ports";
import { openPlace } from "./kept-place";
import { markDelivered, waitingShares } from "./waiting-shares";

/** The ways out that need no person: a server that the browser lets Cairn reach already. */
export interface OpenWays {
  readonly canReach: (origin: string) => Promise<boolean>;
  readonly outboxAt: (place: OwnPlace) => Outbox;
}

/**
 * Sends what waits for a server, the very bytes that were sealed. Gives how many arrived, and how many wait for something
 * that passes by itself.
 */
export async function deliverWaiting(
  ports: Ports,
  { canReach, outboxAt }: OpenWays,
): Promise<{ readonly arrived: number; readonly passing: number }> {
  const { database } = ports;
  let arrived = 0;
  const { passing } = await sendWaiting(await waitingShares(ports), {
    outboxOf: async (team) => {
      const membership = await database.memberships.get(team);
      if (membership?.settings.carrier.type !== "webdav") return null;
      const place = await openPlace(database, membership.place);
      return place && (await canReach(new URL(place.url).origin)) ? outboxAt(place) : null;
    },
    delivered: async (id) => {
      await markDelivered(ports, id);
      arrived++;
    },
  });
  return { arrived, passing };
}
