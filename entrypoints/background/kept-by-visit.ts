import { readingOfTab } from "@/lib/app/page/page-reported";
import { keepByVisit } from "@/lib/app/routines/keep-by-visit";
import { showsCrm } from "@/lib/app/routines/shows-crm";
import { readSettings } from "@/lib/app/settings/settings";
import { sitesKnown } from "@/lib/app/sites/taught-sites";
import { storeFailure } from "@/lib/store/store-failure";
import { told } from "./handlers/told";
import { open } from "./journal";

/** An enabled CRM is on screen: the routine of reading it is kept, once a day, where the person allowed that. */
export async function keepRoutinesOf(tabId: number): Promise<void> {
  try {
    const ports = await open();
    // Every page that changes comes by here: where it was not allowed, nothing is looked up.
    if (!(await readSettings(ports)).keepRoutinesByVisit) return;
    if (!showsCrm(await readingOfTab(tabId), await sitesKnown(open))) return;
    const kept = await keepByVisit(ports, "crm");
    if (kept.ok && kept.value.length > 0) await told("log", Promise.resolve(kept));
  } catch (error) {
    // A database that can't be opened says so itself where it matters; tomorrow is another visit.
    if (!storeFailure(error)) throw error;
  }
}
