import type { Policy } from "@/lib/model/policy";
import { nameOf } from "@/lib/sites/mail-address";
import { nameKeyOf } from "@/lib/store/record-rows";
import type { PageReading } from "@/lib/views/page-reading";
import { isUnder } from "./policy";

/** Whether a policy keeps anybody out at all: where it does not, nothing needs to be looked up. */
export const keepsPeopleOut = ({ neverLogAddresses, neverLogDomains }: Policy): boolean =>
  neverLogAddresses.length > 0 || neverLogDomains.length > 0;

const cleanAddress = (address: string): string => address.normalize("NFKC").trim().toLowerCase();

/** Whether the person of an address is never to be proposed, shown or stored. */
export function isNeverLogged(
  { neverLogAddresses, neverLogDomains }: Policy,
  address: string | null | undefined,
): boolean {
  const clean = cleanAddress(address ?? "");
  const at = clean.lastIndexOf("@");
  if (at < 1) return false;
  const domain = clean.slice(at + 1);
  return neverLogAddresses.includes(clean) || neverLogDomains.some((top) => isUnder(domain, top));
}

/**
 * Whether a name alone tells someone who is kept out: an address or a host written in it (`legal.example.com`,
 * `Anne (anne@legal.example.com)`), or the name that a kept-out address spells.
 */
export function isNameNeverLogged(policy: Policy, name: string | null | undefined): boolean {
  if (!name) return false;
  const words = cleanAddress(name)
    .split(/[\s<>()[\]"',;:/]+/)
    .map((word) => word.replace(/^\.+|\.+$/g, ""));
  if (words.some((word) => isNeverLogged(policy, word))) return true;
  if (words.some((word) => policy.neverLogDomains.some((top) => word.includes(".") && isUnder(word, top))))
    return true;
  const key = nameKeyOf(name);
  return policy.neverLogAddresses.some((address) => {
    const spelt = nameOf(address);
    // One word is a first name that many have.
    return spelt?.includes(" ") === true && nameKeyOf(spelt) === key;
  });
}

/**
 * Whether a page shows somebody who is kept out: the person on screen, anyone else who takes part in the message,
 * the record's own name, or the account and contact that it belongs to.
 */
export function showsNeverLogged(
  policy: Policy,
  { person, others, name, account, contact }: PageReading,
): boolean {
  if (!keepsPeopleOut(policy)) return false;
  return (
    [person?.address, ...(others ?? [])].some((address) => isNeverLogged(policy, address)) ||
    [person?.name, name, account?.name, contact?.name].some((one) => isNameNeverLogged(policy, one))
  );
}
