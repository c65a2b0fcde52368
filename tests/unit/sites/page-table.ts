import { calendarPages } from "./pages/calendar";
import { europeanCrmPages } from "./pages/crm-european";
import { largeCrmPages } from "./pages/crm-large";
import { otherCrmPages } from "./pages/crm-others";
import { selfHostedCrmPages } from "./pages/crm-self-hosted";
import { mailPages } from "./pages/mail";
import type { PageRow } from "./pages/page-row";

/** Pages of CRMs, calendars and meetings; each adapter has at least two. */
export const crmPages: readonly PageRow[] = [
  ...largeCrmPages,
  ...europeanCrmPages,
  ...selfHostedCrmPages,
  ...otherCrmPages,
  ...calendarPages,
];

export { mailPages };
export { foreignPages } from "./pages/foreign";
