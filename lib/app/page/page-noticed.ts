import type { PageAsked } from "@/lib/messages/page-contract";
import { cleanText } from "@/lib/sites/clean-text";
import { webUrl } from "@/lib/sites/read-page";
import { readSafely } from "@/lib/sites/read-safely";
import { findSite } from "@/lib/sites/registry";
import type { NoticePlan, Site } from "@/lib/sites/site";
import type { SentMessage } from "./message-sent";
import { tabMemoryOf } from "./tab-memory";

/** What is to be noticed on a page besides mail; null where its site declares nothing. */
export function noticePlanOf(url: string, sites: readonly Site[]): NoticePlan | null {
  const page = webUrl(url);
  return (page && findSite(page, sites)?.notices) ?? null;
}

/**
 * A call, a booking or a move that was noticed on a page, with whom the page shows: as the tab knows it where that is
 * still the same page, else by the address alone. Null where the page's site is to notice no such thing.
 */
export async function pageNoticed(
  tabId: number,
  { id, url, what, move }: PageAsked<"page.noticed">,
  nowMs: number,
  sites: readonly Site[],
): Promise<SentMessage | null> {
  const origin = webUrl(url)?.origin;
  const plan = noticePlanOf(url, sites);
  if (!origin || !plan || !declares(plan, what)) return null;
  const { reading: here } = await tabMemoryOf(tabId);
  const byAddress = readSafely(url, "", {}, sites).reading;
  const isSame = here !== null && here.site === byAddress.site && (byAddress.key ?? here.key) === here.key;
  const reading = isSame ? here : byAddress;
  if (reading.site === null) return null;
  const noticed: SentMessage = { id, atMs: nowMs, choice: what, site: reading.site, origin, reading };
  if (what !== "deal-moved") return noticed;
  const [from, to] = [cleanText(move?.from ?? "").slice(0, 60), cleanText(move?.to ?? "").slice(0, 60)];
  return from === "" || to === "" || reading.kind !== "deal" ? null : { ...noticed, move: { from, to } };
}

function declares(plan: NoticePlan, what: PageAsked<"page.noticed">["what"]): boolean {
  if (what === "deal-moved") return plan.stage !== undefined;
  const isAct = plan.acts?.some((act) => act.what === what) ?? false;
  return isAct || (what === "call-out" && plan.telephone === true);
}
