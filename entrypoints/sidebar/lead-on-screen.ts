import type { Lead } from "@/lib/figures/lead-list";
import type { OnScreen } from "@/lib/views/on-screen";

/** Whom on screen a score is of: a known account that is a prospect or has a deal open, else a contact without one. */
export function leadOnScreen({ account, contact, openOpportunities }: OnScreen): Lead | null {
  const segment = account?.segment ?? null;
  const isOpen = openOpportunities.length > 0;
  if (account?.id && (account.status === "prospect" || isOpen))
    return { of: { account: account.id }, name: account.name, company: null, segment, account: account.id };
  if (contact?.id && !account)
    return { of: { contact: contact.id }, name: contact.name, company: null, segment, account: null };
  return null;
}
