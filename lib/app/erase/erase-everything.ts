import { type Result, succeed } from "@/lib/model/result";
import { eraseStorage } from "@/lib/platform/storage";
import {
  registeredOrigins,
  removeAccess,
  tellTabsToLeave,
  unregisterOrigin,
} from "@/lib/platform/site-access";
import type { Gateway } from "@/lib/store/gateway";
import { forgetKnownTabs } from "../page/tab-memory";
import { enabledOrigins } from "../sites/enabled-origins";

/**
 * Erases all that Cairn keeps: journal, settings, what waits, the salt, the sites with their permissions. What
 * it asked of the browser is given back; nothing is left but the extension itself.
 */
export async function eraseEverything(gateway: Gateway): Promise<Result<null>> {
  const registered = await registeredOrigins();
  for (const origin of new Set([...(await enabledOrigins()), ...registered])) {
    await tellTabsToLeave(origin);
    if (registered.includes(origin)) await unregisterOrigin(origin);
    await removeAccess(origin);
  }
  await gateway.erase();
  await eraseStorage();
  forgetKnownTabs();
  return succeed(null);
}
