import { deliverWaiting } from "@/lib/app/team/deliver-waiting";
import { broadcast } from "@/lib/messages/broadcast";
import { hasAccess } from "@/lib/platform/site-access";
import { envelopesWait, sendingAlone } from "@/lib/platform/waiting-envelopes";
import { createWebDavOutbox } from "@/lib/sharing/carriers/webdav";
import { open } from "./journal";

/** Sends what waits for a server, though no page of the coach is open. */
export async function sendEnvelopes(): Promise<void> {
  await sendingAlone(async () => {
    const { arrived, passing } = await deliverWaiting(await open(), {
      canReach: hasAccess,
      outboxAt: createWebDavOutbox,
    });
    if (passing === 0) await envelopesWait.remove();
    if (arrived > 0) await broadcast({ type: "changed", what: "team" });
  });
}
