import { hasAccess } from "@/lib/platform/site-access";
import { envelopesWait, sendingAlone } from "@/lib/platform/waiting-envelopes";
import { sendWaiting } from "@/lib/sharing/send-waiting";
import { sendTeam } from "./team-desk";

const firstMs = 30_000;
const longestMs = 30 * 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let waitMs = firstMs;

/**
 * Something could not be carried for a reason that passes by itself: it is tried again, with more and more time between by
 * this page, and now and again by the background, whether a page is open or not.
 */
export async function sendLater(): Promise<void> {
  await envelopesWait.set(true);
  schedule();
}

/** Sends what waits when a page of Cairn is opened, when the browser is online again, and now and again in between. */
export function keepSending(): void {
  window.addEventListener("online", () => void sendNow());
  void sendNow();
}

function schedule(): void {
  clearTimeout(timer);
  // Spread, for a team's browsers come back online together.
  timer = setTimeout(() => void sendNow(), waitMs * (0.5 + Math.random()));
  waitMs = Math.min(longestMs, waitMs * 2);
}

async function sendNow(): Promise<void> {
  if (!(await envelopesWait.get())) return;
  await sendingAlone(async () => {
    const [waiting, room] = await Promise.all([sendTeam("share.waiting", {}), sendTeam("team.get", {})]);
    if (!waiting.ok || !room.ok) return schedule();
    const { createWebDavOutbox } = await import("@/lib/sharing/carriers/webdav");
    const { passing } = await sendWaiting(waiting.value, {
      outboxOf: async (team) => {
        const place = room.value.memberships.find((one) => one.team === team)?.place;
        return place && (await hasAccess(new URL(place.url).origin)) ? createWebDavOutbox(place) : null;
      },
      delivered: async (id) => void (await sendTeam("summary.delivered", { id })),
    });
    if (passing > 0) return schedule();
    await envelopesWait.remove();
    waitMs = firstMs;
  });
}
