import { readingOfTab } from "@/lib/app/page/page-reported";
import { keepByVisit } from "@/lib/app/routines/keep-by-visit";
import { siteById } from "@/lib/sites/registry";
import { storeFailure } from "@/lib/store/store-failure";
import type { PageReading } from "@/lib/views/page-reading";
import { told } from "./handlers/told";
import { open } from "./journal";

/** A list or record of a known CRM: a site that shows records and sends no mail of its own. */
function isCrm(reading: PageReading | null): boolean {
  if (!reading?.site || reading.site === "generic" || reading.guess) return false;
  return siteById(reading.site)?.capture === null && (reading.view === "list" || reading.view === "record");
}

/** An enabled CRM is on screen: the routine of reading it is kept, once a day, where the person allowed that. */
export async function keepRoutinesOf(tabId: number): Promise<void> {
  try {
    if (!isCrm(await readingOfTab(tabId))) return;
    const kept = await keepByVisit(await open(), "crm");
    if (kept.ok && kept.value.length > 0) await told("log", Promise.resolve(kept));
  } catch (error) {
    // A database that can't be opened says so itself where it matters; tomorrow is another visit.
    if (!storeFailure(error)) throw error;
  }
}
