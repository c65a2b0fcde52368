import type { Account, Contact } from "@/lib/model/people";
import type { CairnDatabase } from "@/lib/store/database";
import { standingOf } from "../people/merged";

/**
 * Which company people belong to: the one that is said of them, else the one whose mail domain theirs is, else the one
 * to which everybody else of that domain belongs. A domain of two companies tells nothing.
 */
export interface Companies {
  /** Takes note of people and companies as an import brings them, under the ids that they keep. */
  note(people: readonly (Account | Contact)[]): void;
  /** Asks the journal, once, for the companies of the domains that it knows. */
  learn(): Promise<void>;
  /** The company of a contact that was noted; null where it isn't known. */
  ofContact(id: string): string | null;
  /** The company of a mail domain's hash, or null. */
  ofDomain(domainHash: string | null | undefined): string | null;
}

/** Knows nobody until told; the journal is asked at most once. */
export function createCompanies(database: CairnDatabase): Companies {
  const owned = new Map<string, string | null>();
  const shared = new Map<string, string | null>();
  const contacts = new Map<string, Pick<Contact, "account" | "domainHash">>();
  let hasLearnt = false;

  const ofDomain = (domainHash: string | null | undefined): string | null => {
    if (!domainHash) return null;
    const own = owned.get(domainHash);
    return own === undefined ? (shared.get(domainHash) ?? null) : own;
  };
  const noteContact = ({ account, domainHash }: Pick<Contact, "account" | "domainHash">) => {
    if (account && domainHash) claim(shared, domainHash, account);
  };
  return {
    note(people) {
      for (const one of people) {
        if (one.record === "account") {
          if (one.domainHash) claim(owned, one.domainHash, one.id);
        } else {
          const { account, domainHash } = one;
          // Whoever was said to belong to none is not given one by their address.
          contacts.set(one.id, { account, domainHash: one.editedAt ? null : domainHash });
          noteContact(one);
        }
      }
    },
    async learn() {
      if (hasLearnt) return;
      hasLearnt = true;
      for (const { record } of await database.accounts.where("domainHash").notEqual("").toArray()) {
        const { id } = await standingOf(database.accounts, record);
        if (record.domainHash) claim(owned, record.domainHash, id);
      }
      await database.contacts.each(({ record }) => {
        if (!record.mergedInto) noteContact(record);
      });
    },
    ofDomain,
    ofContact(id) {
      const contact = contacts.get(id);
      return contact?.account ?? ofDomain(contact?.domainHash);
    },
  };
}

/** A domain is a company's as long as no other one claims it. */
function claim(domains: Map<string, string | null>, domainHash: string, account: string): void {
  const before = domains.get(domainHash);
  domains.set(domainHash, before === undefined || before === account ? account : null);
}
