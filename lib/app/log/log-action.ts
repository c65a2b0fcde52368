import type { Result } from "@/lib/model/result";
import { succeed } from "@/lib/model/result";
import type { Clock } from "@/lib/platform/clock";
import { storeFailure } from "@/lib/store/store-failure";
import type { ActionLine } from "@/lib/views/day";
import { defaultSettings } from "@/lib/model/settings";
import { actionLine, lineWith, waitingLine } from "../journal/action-lines";
import type { Ports } from "../ports";
import { clockOf } from "../settings/settings";
import { actionOfClick } from "./action-of-click";
import type { Click } from "./click";
import { storeClickWithPeople } from "./store-click";
import { flushWaiting, keepWaiting } from "./waiting-clicks";

export interface Logged {
  readonly action: ActionLine;
  readonly stored: "stored" | "waiting";
}

/**
 * Logs a click. It never fails for the database's sake: where that cannot be opened or written, the click is kept
 * aside in storage.local (`waiting`) and stored as soon as writing works again, in order.
 */
export async function logAction(
  open: () => Promise<Ports>,
  outside: { readonly clock: Clock; readonly browserLanguage: string },
  click: Click,
): Promise<Result<Logged>> {
  try {
    const ports = await open();
    await flushWaiting(ports);
    const { action, people } = await storeClickWithPeople(ports, click);
    const line = people ? lineWith(action, people) : await actionLine(ports.database, action);
    return succeed({ action: line, stored: "stored" });
  } catch (error) {
    if (!storeFailure(error)) throw error;
    await keepWaiting(click);
    // Without the database the settings are not known: the computer's own zone gives the line its day.
    const zoneClock = clockOf(defaultSettings(outside.browserLanguage, outside.clock.timeZone()));
    const action = actionOfClick(click, zoneClock.dayOf(click.at), { contact: null, account: null }, null);
    return succeed({ action: waitingLine(action, click.who), stored: "waiting" });
  }
}
