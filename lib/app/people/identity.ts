import { z } from "zod";
import { createSlot } from "@/lib/platform/storage";
import type { PageReading } from "@/lib/views/page-reading";
import type { SiteKey } from "@/lib/model/people";
import { isNeverLogged, readPolicy } from "../policy/policy";
import { hmacBase64Url } from "@/lib/platform/hash";

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

/** Domains that say nothing of a person's company. */
const sharedDomains = new Set(
  (
    "gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr " +
    "icloud.com me.com aol.com gmx.com gmx.fr proton.me protonmail.com orange.fr wanadoo.fr free.fr sfr.fr laposte.net bbox.fr " +
    "neuf.fr numericable.fr"
  ).split(" "),
);

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
    domainHash: sharedDomains.has(domain) ? null : await hmacBase64Url(secret, `@${domain}`),
  };
}

const short = (name: string | null | undefined): string | null => name?.trim().slice(0, 300).trim() || null;

/** What may be stored of who a page shows; nobody, where the organisation says that this person is never logged. */
export async function identify(reading: PageReading | null): Promise<Identity> {
  if (!reading) return nobody;
  if (reading.person?.address && isNeverLogged(await readPolicy(), reading.person.address))
    return { ...nobody, site: reading.site };
  const { site, kind, key, name, person } = reading;
  const siteKey: SiteKey | null = site && kind && key ? { site, kind, key } : null;
  const isContact = kind === "contact" || kind === "lead";
  return {
    contactName: short(person?.name) ?? (isContact ? short(name) : null),
    ...(await addressHashes(person?.address ?? null)),
    contactKey: isContact ? siteKey : null,
    accountName: kind === "account" ? short(name) : null,
    accountKey: kind === "account" ? siteKey : null,
    site,
  };
}
