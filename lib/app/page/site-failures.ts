import { z } from "zod";
import { createSlot } from "@/lib/platform/storage";
import { type SiteFailure, siteFailure } from "@/lib/views/page-inspection";

/** How many failures are kept, and the longest context: enough to mend a site by. */
const mostKept = 10;
const longestContext = 200_000;

const slot = () => createSlot("local", "site-failures", z.array(siteFailure), []);

/** The failure that was noted of a site, or null. */
export async function failureOf(site: string | null): Promise<SiteFailure | null> {
  return (await slot().get()).find((one) => one.site === site) ?? null;
}

/** Notes that a site's reading failed, once a site: a later one adds nothing. `context` is asked for only then. */
export async function noteFailure(
  failure: Omit<SiteFailure, "context">,
  context: () => Promise<string>,
): Promise<boolean> {
  const before = await slot().get();
  if (before.some(({ site }) => site === failure.site)) return false;
  const noted = { ...failure, context: (await context()).slice(0, longestContext) };
  await slot().set([...before, noted].slice(-mostKept));
  return true;
}
