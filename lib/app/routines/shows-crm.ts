import { siteById } from "@/lib/sites/registry";
import type { Site } from "@/lib/sites/site";
import type { PageReading } from "@/lib/views/page-reading";

/** Whether a page is a list or record of a known CRM, a taught one among them: looking at it is reading the CRM. */
export function showsCrm(reading: PageReading | null, sites: readonly Site[]): boolean {
  if (!reading?.site || reading.guess || (reading.view !== "list" && reading.view !== "record")) return false;
  return siteById(reading.site, sites)?.type === "crm";
}
