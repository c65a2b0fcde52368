import { z } from "zod";
import { createSlot } from "@/lib/platform/storage";
import type { PageReading } from "@/lib/views/page-reading";
import type { SiteKey } from "@/lib/model/people";
import { showsNeverLogged } from "../policy/never-logged";
import { readPolicy } from "../policy/policy";
import { hmacBase64Url } from "@/lib/platform/hash";
import { isSharedDomain } from "./shared-domains";

/**
 * Who a page shows, as far as it may be stored: names and keys, and salted hashes in place of the address. The
 * salt stays in this browser (docs/PRIVACY.md); it lies beside the database so that a click that has to wait
 * for the database is stored in the same way.
 */
export const identity = z.object({
  contactName: z.string().max(300).nullable(),
  addressHash: z.string().nullable(),
  domainHash: z.string().nullable(),
  contactKey: z.object({ site: z.string(), kind: z.string(), key: z.string() }).nullable(),
  accountName: z.string().max(300).nullable(),
  accountKey: z.object({ site: z.string(), kind: z.string(), key: z.string() }).nullable(),
  /** The deal on screen: what its account and contacts, and the stages of its past, are found by. */
  dealName: z.string().max(300).nullish(),
  dealKey: z.object({ site: z.string(), kind: z.string(), key: z.string() }).nullish(),
  site: z.string().max(60).nullable(),
});
export type Identity = z.infer<typeof identity>;

/** A click on a page that shows nobody. */
export const nobody: Identity = {
  contactName: null,
  addressHash: null,
  domainHash: null,
  contactKey: null,
  accountName: null,
  accountKey: null,
  site: null,
};

const saltSlot = () => createSlot("local", "address-salt", z.string().min(20).nullable(), null);
let saltBeingMade: Promise<string> | null = null;

/** The salt of this browser: 32 random bytes, made when it is first needed. */
export function addressSalt(): Promise<string> {
  saltBeingMade ??= (async () => {
    const slot = saltSlot();
    const present = await slot.get();
    if (present) return present;
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const made = btoa(String.fromCharCode(...bytes));
    await slot.set(made);
    return made;
  })().finally(() => {
    saltBeingMade = null;
  });
  return saltBeingMade;
}

/** Salted hashes (HMAC-SHA-256, base64url) of an address and its domain; null where there is none to tell by. */
export async function addressHashes(
  address: string | null,
): Promise<Pick<Identity, "addressHash" | "domainHash">> {
  const clean = (address ?? "").normalize("NFKC").trim().toLowerCase();
  const domain = clean.slice(clean.lastIndexOf("@") + 1);
  if (clean.lastIndexOf("@") < 1 || domain === "") return { addressHash: null, domainHash: null };
  const secret = await addressSalt();
  return {
    addressHash: await hmacBase64Url(secret, clean),
    domainHash: isSharedDomain(domain) ? null : await hmacBase64Url(secret, `@${domain}`),
  };
}

const short = (name: string | null | undefined): string | null => name?.trim().slice(0, 300).trim() || null;

const keyOf = (site: string | null, kind: string | null, key: string | null | undefined): SiteKey | null =>
  site && kind && key ? { site, kind, key } : null;

/** What may be stored of who a page shows; nobody, where the organisation says that this person is never logged. */
export async function identify(reading: PageReading | null): Promise<Identity> {
  if (!reading) return nobody;
  if (showsNeverLogged(await readPolicy(), reading)) return { ...nobody, site: reading.site };
  const { site, kind, key, name, person, account, contact } = reading;
  const isContact = kind === "contact" || kind === "lead";
  const isAccount = kind === "account";
  return {
    contactName: short(person?.name) ?? short(isContact ? name : contact?.name),
    ...(await addressHashes(person?.address ?? null)),
    contactKey: isContact ? keyOf(site, kind, key) : keyOf(site, "contact", contact?.key),
    accountName: short(isAccount ? name : account?.name),
    accountKey: isAccount ? keyOf(site, kind, key) : keyOf(site, "account", account?.key),
    ...(kind === "deal" && { dealName: short(name), dealKey: keyOf(site, kind, key) }),
    site,
  };
}
