import { z } from "zod";
import { fail, type Result, succeed } from "@/lib/model/result";
import { inspectTab, urlOfTab } from "@/lib/platform/page-inspection";
import { cleanUrl } from "@/lib/sites/clean-url";
import { registry } from "@/lib/sites/registry";
import type { Site } from "@/lib/sites/site";
import { type KeptPart, type PageInspection, selectorFinding } from "@/lib/views/page-inspection";
import { unknownPage } from "@/lib/views/page-reading";
import { identify, type Identity } from "../people/identity";
import { planOf } from "./page-opened";
import { readingOfTab } from "./page-reported";
import { failureOf } from "./site-failures";

const inspected = z.object({
  url: z.string().max(4000),
  title: z.string().max(300),
  selectors: z.array(selectorFinding).max(200),
  censored: z.string(),
});

/** What Cairn reads on the page of a tab, looked up now and kept nowhere. `not-found` where it may not look there. */
export async function inspectPage(
  tabId: number,
  sites: readonly Site[] = registry,
): Promise<Result<PageInspection>> {
  const address = await urlOfTab(tabId);
  if (address === null) return fail("not-found");
  const plan = planOf(address, sites);
  const answer = inspected.safeParse(await inspectTab(tabId, plan.document));
  if (!answer.success) return fail("not-found");
  const { url, title, selectors, censored } = answer.data;
  const reading = (await readingOfTab(tabId)) ?? unknownPage;
  return succeed({
    url: cleanUrl(url, reading.key) ?? "",
    title,
    reading,
    selectors,
    kept: keptParts(await identify(reading)),
    censored,
    failure: await failureOf(plan.site),
  });
}

/** The censored page of a tab; empty where Cairn may not look there. */
export async function censoredPage(tabId: number): Promise<string> {
  const answer = inspected.safeParse(await inspectTab(tabId, null));
  return answer.success ? answer.data.censored : "";
}

function keptParts(who: Identity): KeptPart[] {
  const parts: readonly (readonly [KeptPart, unknown])[] = [
    ["contact-name", who.contactName],
    ["address-hash", who.addressHash],
    ["domain-hash", who.domainHash],
    ["contact-key", who.contactKey],
    ["account-name", who.accountName],
    ["account-key", who.accountKey],
    ["deal-key", who.dealKey ?? null],
  ];
  return parts.flatMap(([part, value]) => (value === null ? [] : [part]));
}
