import { fail, type Result, succeed } from "@/lib/model/result";
import {
  hasAccess,
  registeredOrigins,
  registerOrigin,
  removeAccess,
  runInOpenTabs,
  tellTabsToLeave,
  unregisterOrigin,
} from "@/lib/platform/site-access";
import { findSite, registry } from "@/lib/sites/registry";
import type { SiteView } from "@/lib/views/site";
import { isForbidden, readPolicy } from "../policy/policy";
import { enabledOrigins, setEnabled, webOrigin } from "./enabled-origins";

/** Every site that can be offered, switched on or not, and the origins that were switched on besides. */
export async function listSites(autoLogOrigins: readonly string[]): Promise<SiteView[]> {
  const [enabled, policy] = await Promise.all([enabledOrigins(), readPolicy()]);
  const offered = registry.flatMap(({ origins }) => origins);
  return [...new Set([...policy.sitesEnabled, ...enabled, ...offered])].map((origin) => {
    const isOff = isForbidden(policy, origin);
    const isOn = enabled.includes(origin) && !isOff;
    const site = registry.find(({ origins }) => origins.includes(origin)) ?? findSite(new URL("/", origin));
    return {
      origin,
      site: site?.id ?? null,
      product: !site || site.id === "generic" ? new URL(origin).host : site.product,
      enabled: isOn,
      autoLog: autoLogOrigins.includes(origin),
      // One that the organisation wants on waits for the person's permission: until then it can be pressed.
      managed: isOff || (isOn && policy.sitesEnabled.includes(origin)),
    };
  });
}

/**
 * Switches Cairn on for one origin. The page asked for the permission in the click; without it nothing is
 * registered (the browser would accept the registration and inject nothing). Open tabs get the launcher at once.
 */
export async function enableSite(text: string): Promise<Result<null>> {
  const origin = webOrigin(text);
  if (!origin) return fail("bad-message");
  if (isForbidden(await readPolicy(), origin)) return fail("not-allowed");
  if (!(await hasAccess(origin))) return fail("permission-refused");
  await setEnabled(origin, true);
  if (!(await registeredOrigins()).includes(origin)) await registerOrigin(origin);
  await runInOpenTabs(origin);
  return succeed(null);
}

/** Switches Cairn off for one origin: open tabs are left, the script unregistered, the permission given back. */
export async function disableSite(text: string): Promise<Result<null>> {
  const origin = webOrigin(text);
  if (!origin) return fail("bad-message");
  if ((await readPolicy()).sitesEnabled.includes(origin)) return fail("not-allowed");
  await setEnabled(origin, false);
  await tellTabsToLeave(origin);
  if ((await registeredOrigins()).includes(origin)) await unregisterOrigin(origin);
  await removeAccess(origin);
  return succeed(null);
}

/**
 * Puts the registrations right, at every start of the worker and whenever access changes: a browser forgets
 * registrations at some restarts, and a person may take the access back in the browser's own settings.
 */
export async function reconcileSites(): Promise<void> {
  const [enabled, registered, policy] = await Promise.all([
    enabledOrigins(),
    registeredOrigins(),
    readPolicy(),
  ]);
  const wanted = new Set<string>();
  for (const origin of new Set([...enabled, ...policy.sitesEnabled])) {
    if (isForbidden(policy, origin)) continue;
    if (await hasAccess(origin)) wanted.add(origin);
  }
  for (const origin of registered) {
    if (wanted.has(origin)) continue;
    await tellTabsToLeave(origin);
    await unregisterOrigin(origin);
  }
  for (const origin of wanted) {
    if (!enabled.includes(origin)) await setEnabled(origin, true);
    if (registered.includes(origin)) continue;
    await registerOrigin(origin);
    // Tabs that the browser restored at its start were there before the registration.
    await runInOpenTabs(origin);
  }
}
