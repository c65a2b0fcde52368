import type { StoredAction } from "@/lib/model/action";
import { actionKind } from "@/lib/model/action";
import { quickChoice } from "@/lib/model/quick-log";
import { fail, type Result, succeed } from "@/lib/model/result";
import type { ActionPatch } from "@/lib/messages/contract";
import { changeAction } from "@/lib/store/actions";
import type { ActionLine } from "@/lib/views/day";
import { actionLine } from "../journal/action-lines";
import { nobody } from "../people/identity";
import { keepPeople } from "../people/keep-people";
import { findOrCreateContactNamed } from "../people/named-contact";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";

/**
 * Corrects an action in place, its day's totals with it. Another choice brings its own kind and initiative unless
 * the correction names them too; another instant brings its own day. Names find or make contact and account.
 */
export async function correctAction(
  ports: Ports,
  id: string,
  patch: ActionPatch,
): Promise<Result<ActionLine>> {
  const { database } = ports;
  if (patch.kind !== undefined && !actionKind.safeParse(patch.kind).success) return fail("bad-message");
  const zoneClock = clockOf(await readSettings(ports));
  const tables = [database.actions, database.totals, database.meta, database.contacts, database.accounts];
  const changed = await database.transaction("rw", tables, async () => {
    const present = await database.actions.get(id);
    if (!present) return null;
    const people = await correctedPeople(ports, present.record, patch);
    return changeAction(database, id, zoneClock, (action) => {
      const at = patch.at ?? action.at;
      return {
        ...action,
        ...fromChoice(patch.choice, action),
        ...givenOf(patch),
        ...people,
        at,
        day: patch.at === undefined ? action.day : zoneClock.dayOf(at),
        editedAt: ports.clock.now().toString(),
      };
    });
  });
  return changed ? succeed(await actionLine(database, changed)) : fail("not-found");
}

function fromChoice(id: string | null | undefined, action: StoredAction): Partial<StoredAction> {
  if (id === undefined) return {};
  const choice = id === null ? undefined : quickChoice(id);
  if (!choice) return { choice: id };
  const initiative = choice.initiative === "history" ? exchangeInitiative(action) : choice.initiative;
  return { choice: id, kind: choice.kind, initiative, advances: choice.advances, internal: choice.internal };
}

const exchangeInitiative = ({ initiative }: StoredAction) =>
  initiative === "none" ? "reactive" : initiative;

function givenOf({
  kind,
  initiative,
  minutes,
  internal,
  leadReply,
  advances,
  phase,
  promisedFor,
}: ActionPatch): Partial<StoredAction> {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(initiative === undefined ? {} : { initiative }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(internal === undefined ? {} : { internal }),
    ...(leadReply === undefined ? {} : { leadReply }),
    ...(advances === undefined ? {} : { advances }),
    ...(phase === undefined ? {} : { phase }),
    ...(promisedFor === undefined ? {} : { promisedFor }),
  };
}

async function correctedPeople(
  ports: Ports,
  action: StoredAction,
  { contactName, accountName }: ActionPatch,
): Promise<Partial<StoredAction>> {
  const corrected: Partial<StoredAction> = {};
  if (contactName !== undefined) {
    corrected.contact = contactName?.trim()
      ? (await findOrCreateContactNamed(ports, contactName.trim(), action.account ?? null)).id
      : null;
  }
  if (accountName !== undefined) {
    const contactId = corrected.contact ?? action.contact;
    const contact = contactId ? (await ports.database.contacts.get(contactId))?.record : undefined;
    const who = {
      ...nobody,
      accountName: accountName?.trim() || null,
      domainHash: contact?.domainHash ?? null,
    };
    const { account } = who.accountName ? await keepPeople(ports, who) : { account: null };
    corrected.account = account?.id ?? null;
    if (contact && account && !contact.account) await giveAccount(ports, contact.id, account.id);
  }
  return corrected;
}

/** A contact whose account was not known learns it from the correction. */
async function giveAccount({ database }: Ports, contact: string, account: string): Promise<void> {
  await database.contacts
    .where("key")
    .equals(contact)
    .modify((row) => {
      Object.assign(row, { account, record: { ...row.record, account } });
    });
}
