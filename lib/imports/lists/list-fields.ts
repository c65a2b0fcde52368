import { accountHeaders } from "./account-headers";
import { activityHeaders } from "./activity-headers";
import { callHeaders } from "./call-headers";
import { contactHeaders } from "./contact-headers";

/** The lists beside deals that a CRM exports. */
export const listKinds = ["contacts", "accounts", "activities", "calls"] as const;
export type ListKind = (typeof listKinds)[number];

/**
 * The fields of each list and the headers under which they were seen in exports of HubSpot, Salesforce, Pipedrive,
 * Zoho, Koban, Dynamics, Odoo and others, English and French, folded. An earlier name beats a later one.
 */
export const listHeaders = {
  contacts: contactHeaders,
  accounts: accountHeaders,
  activities: activityHeaders,
  calls: callHeaders,
} as const satisfies Record<ListKind, Record<string, readonly string[]>>;

/** The fields that a column of a list may hold, in the order in which they are offered. */
export const listFields = (kind: ListKind): readonly string[] => Object.keys(listHeaders[kind]);
