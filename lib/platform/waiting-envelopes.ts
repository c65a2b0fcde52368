import { z } from "zod";
import type { Task } from "./alarms";
import { createSlot } from "./storage";

/** When the background tries what waits. */
export const sendingTask: Task = { name: "envelopes", everyMinutes: 15 };

/** Whether something was sealed for a server and has not arrived: so that nobody without a team ever looks. */
export const envelopesWait = createSlot("local", "envelopes-wait", z.boolean(), false);

/** What waits is sent once at a time: does the work, or nothing where a slow try before is still at it. */
export async function sendingAlone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request("cairn-envelopes", { ifAvailable: true }, async (held) => {
    if (held) await work();
  });
}
