import { z } from "zod";
import { id, instant, localDay } from "./primitives";

export const segment = z.enum(["gold", "silver", "bronze"]);
export type Segment = z.infer<typeof segment>;

/** A record in one of the salesperson's tools: the site's short name, the record's kind and its key there. */
export const siteKey = z.object({
  site: z.string().max(60),
  kind: z.string().max(40),
  key: z.string().min(1).max(300),
});
export type SiteKey = z.infer<typeof siteKey>;

export const account = z.looseObject({
  record: z.literal("account"),
  id,
  segment: segment.nullish(),
  /** `customer`, `prospect`, `former`, or a status of one's own. */
  status: z.string().max(60).nullish(),
  active: z.boolean().nullish(),
  tags: z.array(z.string().max(60)).max(100).nullish(),
  name: z.string().max(300).nullish(),
  /** Salted hash of the mail domain, base64url: never the domain itself. */
  domainHash: z.string().max(100).nullish(),
  keys: z.array(siteKey).max(50).nullish(),
  /** The account that this one was merged into. */
  mergedInto: id.nullish(),
  editedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type Account = z.infer<typeof account>;

/** What a contact does in a purchase. */
export const contactRole = z.enum(["decides", "pays", "uses"]);

/** A person at a customer's: the name that the salesperson sees and a salted hash of the address. No address. */
export const contact = z.looseObject({
  record: z.literal("contact"),
  id,
  name: z.string().max(300),
  account: id.nullish(),
  /** Salted hash of the mail address, base64url. */
  addressHash: z.string().max(100).nullish(),
  /** Salted hash of the mail domain, so that colleagues are found in one account; null for a shared domain. */
  domainHash: z.string().max(100).nullish(),
  role: contactRole.nullish(),
  keys: z.array(siteKey).max(50).nullish(),
  mergedInto: id.nullish(),
  editedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type Contact = z.infer<typeof contact>;

export const person = z.looseObject({
  record: z.literal("person"),
  inPostSince: localDay.nullish(),
  sample: z.literal(true).optional(),
});
export type Person = z.infer<typeof person>;
