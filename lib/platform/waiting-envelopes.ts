import { z } from "zod";
import { createSlot } from "./storage";

/** Whether something was sealed for a server and has not arrived: so that nobody without a team ever looks. */
export const envelopesWait = createSlot("local", "envelopes-wait", z.boolean(), false);

/** Only one of Cairn's contexts sends at a time: does the work, or nothing where another is at it. */
export async function sendingAlone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request("cairn-envelopes", { ifAvailable: true }, async (held) => {
    if (held) await work();
  });
}
