import { atomicCrm } from "./atomic-crm/site";
import { attio } from "./attio/site";
import { axonaut } from "./axonaut/site";
import { bitrix24 } from "./bitrix24/site";
import { capsule } from "./capsule/site";
import { clio } from "./clio/site";
import { close } from "./close/site";
import { copper } from "./copper/site";
import { dolibarr } from "./dolibarr/site";
import { dynamics } from "./dynamics/site";
import { espocrm } from "./espocrm/site";
import { fastmail } from "./fastmail/site";
import { freshsales } from "./freshsales/site";
import { gmail } from "./gmail/site";
import { googleCalendar } from "./google-calendar/site";
import { googleMeet } from "./google-meet/site";
import { highlevel } from "./highlevel/site";
import { hubspot } from "./hubspot/site";
import { infomaniak } from "./infomaniak/site";
import { insightly } from "./insightly/site";
import { koban } from "./koban/site";
import { minicrm } from "./minicrm/site";
import { monday } from "./monday/site";
import { monica } from "./monica/site";
import { netsuite } from "./netsuite/site";
import { nocrm } from "./nocrm/site";
import { odoo } from "./odoo/site";
import { openxchange } from "./openxchange/site";
import { outlookCalendar } from "./outlook-calendar/site";
import { outlook } from "./outlook/site";
import { pipedrive } from "./pipedrive/site";
import { podio } from "./podio/site";
import { proton } from "./proton/site";
import { sagecrm } from "./sagecrm/site";
import { salesforce } from "./salesforce/site";
import { sellsy } from "./sellsy/site";
import { sugarcrm } from "./sugarcrm/site";
import { suitecrm } from "./suitecrm/site";
import { teamleader } from "./teamleader/site";
import { teams } from "./teams/site";
import { twenty } from "./twenty/site";
import { vtiger } from "./vtiger/site";
import { yahoo } from "./yahoo/site";
import { zendesk } from "./zendesk/site";
import { zimbra } from "./zimbra/site";
import { zoho } from "./zoho/site";
import { zoom } from "./zoom/site";
import type { Site } from "./site";

/** Webmail by its vendor's hosts or the shape of its URLs. */
const mail: readonly Site[] = [fastmail, gmail, infomaniak, openxchange, outlook, proton, yahoo, zimbra];

/** Customer relationship management, and tools used as such. */
const crm: readonly Site[] = [
  atomicCrm,
  attio,
  axonaut,
  bitrix24,
  capsule,
  clio,
  close,
  copper,
  dolibarr,
  dynamics,
  espocrm,
  freshsales,
  highlevel,
  hubspot,
  insightly,
  koban,
  minicrm,
  monday,
  monica,
  netsuite,
  nocrm,
  odoo,
  pipedrive,
  podio,
  sagecrm,
  salesforce,
  sellsy,
  sugarcrm,
  suitecrm,
  teamleader,
  twenty,
  vtiger,
  zendesk,
  zoho,
];

/** Calendars and video meetings. */
const calendars: readonly Site[] = [googleCalendar, googleMeet, outlookCalendar, teams, zoom];

/** The adapters of the products that salespeople use. No two of them own the same page. */
export const knownSites: readonly Site[] = [...mail, ...crm, ...calendars];
