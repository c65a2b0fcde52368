import { z } from "zod";

/** A site in Settings and Welcome: whether Cairn is switched on there, and what it does. */
export const siteView = z.object({
  /** `https://mail.google.com`; what the permission is asked for. */
  origin: z.string(),
  site: z.string().nullable(),
  product: z.string(),
  enabled: z.boolean(),
  autoLog: z.boolean(),
  /** Set by the organisation's policy: shown, not changeable. */
  managed: z.boolean(),
});
export type SiteView = z.infer<typeof siteView>;
