import type { CairnDatabase } from "@/lib/store/database";
import { keepsPeopleOut } from "../policy/never-logged";
import { readPolicy } from "../policy/policy";
import { findPeople } from "./keep-people";
import { addressHashes, type Identity, nobody } from "./identity";

/** The hashes of the addresses and domains that the organisation keeps out; empty where it keeps out nobody. */
async function hashesKeptOut(): Promise<ReadonlySet<string>> {
  const policy = await readPolicy();
  if (!keepsPeopleOut(policy)) return new Set();
  const addresses = await Promise.all(policy.neverLogAddresses.map((address) => addressHashes(address)));
  const domains = await Promise.all(policy.neverLogDomains.map((domain) => addressHashes(`x@${domain}`)));
  return new Set(
    [
      ...addresses.map(({ addressHash }) => addressHash),
      ...domains.map(({ domainHash }) => domainHash),
    ].filter((hash) => hash !== null),
  );
}

/**
 * The identity, or nobody where the journal knows its contact or account by an address or a domain that the
 * organisation keeps out: so a record that shows no address is kept out too. (A hash tells a domain, not the ones
 * under it.)
 */
export async function withoutNeverLogged(database: CairnDatabase, who: Identity): Promise<Identity> {
  const keptOut = await hashesKeptOut();
  if (keptOut.size === 0) return who;
  const { contact, account } = await findPeople(database, who);
  const ofContact = contact?.account ? await database.accounts.get(contact.account) : undefined;
  const hashes = [
    who.addressHash,
    who.domainHash,
    contact?.addressHash,
    contact?.domainHash,
    account?.domainHash,
    ofContact?.record.domainHash,
  ];
  return hashes.some((hash) => hash && keptOut.has(hash)) ? { ...nobody, site: who.site } : who;
}
