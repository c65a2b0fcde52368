import { ringSoon } from "@/lib/platform/alarms";
import { envelopesWait, sendingTask } from "@/lib/platform/waiting-envelopes";

// Spread, for a team's browsers come back online together; half a minute is the browser's own least.
const soon = (): Promise<void> => ringSoon(sendingTask, 0.5 + Math.random());

/**
 * Something could not be carried for a reason that passes by itself: the background tries it again soon, and then now and
 * again, whether a page is open or not.
 */
export async function sendLater(): Promise<void> {
  await envelopesWait.set(true);
  await soon();
}

/** What waits is tried soon when a page of Cairn is opened, and when the browser is online again. */
export function keepSending(): void {
  const sendWaiting = async () => {
    if (await envelopesWait.get()) await soon();
  };
  window.addEventListener("online", () => void sendWaiting());
  void sendWaiting();
}
