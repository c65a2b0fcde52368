import { z } from "zod";
import { language } from "@/lib/model/settings";

/** What the organisation set, as Settings shows it: read, not changed. */
export const policyView = z.object({
  isSet: z.boolean(),
  sitesEnabled: z.array(z.string()),
  sitesForbidden: z.array(z.string()),
  /** Names of the tools that the organisation taught. */
  taught: z.array(z.string()),
  neverLogDomains: z.array(z.string()),
  neverLogAddresses: z.array(z.string()),
  language: language.nullable(),
  teamHubUrl: z.string().nullable(),
  keepActionsDays: z.int().nullable(),
});
export type PolicyView = z.infer<typeof policyView>;
