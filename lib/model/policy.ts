import { z } from "zod";
import { language } from "./settings";

/** A host, as a policy names it: itself and every host under it. `*.` before it says the same. */
const policyHost = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^\*\./, ""))
  .pipe(z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/));

/** A list out of a policy: what does not parse in it is left out, the rest holds. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .max(1000)
    .catch([])
    .transform((items) =>
      items.flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const origin = z
  .string()
  .max(300)
  .transform((text) => URL.parse(text)?.origin ?? "")
  .pipe(z.string().regex(/^https?:\/\//));

/**
 * What an organisation set for all its people, in the browser's managed storage (docs/POLICY.md). A field that is
 * absent or does not parse sets nothing; one wrong field takes none of the others with it.
 */
export const policy = z.object({
  /** Origins where Cairn is on, once the person gave the browser's permission. */
  sitesEnabled: listOf(origin).default([]),
  /** Hosts where Cairn is never on, with every host under them. */
  sitesForbidden: listOf(policyHost).default([]),
  /** A file of taught sites, as Cairn exports it, as one text. */
  taughtSites: z.string().max(1_000_000).nullable().catch(null).default(null),
  /** Domains of which nobody is ever proposed, shown or stored, with every domain under them. */
  neverLogDomains: listOf(policyHost).default([]),
  /** Mail addresses of which the same holds. */
  neverLogAddresses: listOf(z.string().trim().toLowerCase().max(320).includes("@")).default([]),
  language: language.nullable().catch(null).default(null),
  /** Where the team's sealed summaries are carried. */
  teamHubUrl: z
    .string()
    .max(2000)
    .regex(/^https:\/\//)
    .nullable()
    .catch(null)
    .default(null),
  /** Actions older than this many days are erased. */
  keepActionsDays: z.int().min(30).max(3650).nullable().catch(null).default(null),
});
export type Policy = z.infer<typeof policy>;

/** No organisation has set anything. */
export const noPolicy: Policy = policy.parse({});

/** Whether a policy sets anything at all. */
export const isSet = (one: Policy): boolean =>
  Object.values(one).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
