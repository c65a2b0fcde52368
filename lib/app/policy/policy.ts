import { isSet, noPolicy, type Policy, policy } from "@/lib/model/policy";
import type { Settings } from "@/lib/model/settings";
import type { TaughtRule } from "@/lib/model/taught-rule";
import { readManaged } from "@/lib/platform/managed-storage";
import { importTaughtRules } from "@/lib/sites/taught/exchange";
import type { PolicyView } from "@/lib/views/policy";

/** What the organisation set, parsed; `noPolicy` where it set nothing. */
export async function readPolicy(): Promise<Policy> {
  return policy.safeParse(await readManaged()).data ?? noPolicy;
}

/** The sites that the organisation taught; none where its text is no such file. */
export function taughtByPolicy({ taughtSites }: Policy): TaughtRule[] {
  const rules = taughtSites === null ? null : importTaughtRules(taughtSites);
  return rules?.ok ? rules.value : [];
}

/** Whether a host is another or lies under it. */
export const isUnder = (host: string, top: string): boolean => host === top || host.endsWith(`.${top}`);

/** Whether Cairn must stay off at an origin. */
export function isForbidden({ sitesForbidden }: Policy, origin: string): boolean {
  const url = URL.parse(origin);
  return url !== null && sitesForbidden.some((top) => isUnder(url.host, top) || isUnder(url.hostname, top));
}

/** The settings with what the organisation set in the place of the person's own. */
export function governed(settings: Settings, { language, keepActionsDays }: Policy): Settings {
  return {
    ...settings,
    ...(language !== null && { language }),
    ...(keepActionsDays !== null && { keepActionsDays }),
  };
}

/** What the organisation set, as Settings shows it. */
export function policyView(one: Policy): PolicyView {
  const { taughtSites: _text, ...rest } = one;
  return { ...rest, isSet: isSet(one), taught: taughtByPolicy(one).map(({ product }) => product) };
}
