import type { Action } from "@/lib/model/action";
import type { Contact } from "@/lib/model/people";
import type { Absence } from "@/lib/model/calendar";
import type { CalendarReading } from "../calendar/read-calendar";
import type { SentMessage } from "../mail/mail-figures";
import { type AddressHash, type DomainHash, localInstant, recordId } from "./record-id";

export interface ExchangeRecords {
  readonly actions: readonly Action[];
  readonly contacts: readonly Contact[];
}

/** What records of exchanges are made with. */
export interface ExchangeContext {
  /** Whether an address (lower case) is the salesperson's own or a colleague's. */
  readonly isColleague: (address: string) => boolean;
  readonly timeZone: string;
  readonly hash: AddressHash;
  readonly hashDomain: DomainHash;
}

/** A message to more people than this is a mailing, not an exchange with somebody. */
const mostRecipients = 10;
/** An exchange that was silent for so long is taken up again, not answered. */
const silentHours = 14 * 24;

/**
 * Who began: what was begun or taken up again (after one's own message, or a silence) is proactive, what answered is
 * reactive, what forwarded is neither.
 */
function initiativeOf({ kind, latencyHours, followsOwn }: SentMessage): Action["initiative"] {
  if (kind === "forward") return "none";
  return kind === "new" || followsOwn || (latencyHours ?? 0) > silentHours ? "proactive" : "reactive";
}

/**
 * The actions of sent mail. Mail that only colleagues received is internal. Of a recipient a name and hashes of address
 * and domain are kept.
 */
export async function mailRecords(
  sent: readonly SentMessage[],
  { isColleague, timeZone, hash, hashDomain }: ExchangeContext,
): Promise<ExchangeRecords> {
  const contacts = new Map<string, Contact>();
  const actions: Action[] = [];
  for (const message of sent) {
    const { head } = message;
    if (head.sentAtMs === null || head.isAutomatic || head.to.length > mostRecipients) continue;
    const outside = head.to.filter(({ address }) => !isColleague(address));
    const first = outside[0];
    const contact = first ? await contactOf(first, contacts, hash, hashDomain) : null;
    const key = head.id ?? `${head.sentAtMs}`;
    actions.push({
      record: "action",
      id: recordId("mail", "message", await hash(key)),
      ...localInstant(head.sentAtMs, timeZone),
      kind: "email",
      initiative: initiativeOf(message),
      contact,
      internal: outside.length === 0,
      source: "import",
    });
  }
  return { actions, contacts: [...contacts.values()] };
}

/** The meetings and absences of a calendar as records. Meetings have no initiative: a calendar doesn't know it. */
export async function calendarRecords(
  reading: Pick<CalendarReading, "meetings" | "absences">,
  { isColleague, timeZone, hash, hashDomain }: ExchangeContext,
): Promise<ExchangeRecords & { readonly absences: readonly Absence[] }> {
  const contacts = new Map<string, Contact>();
  const actions: Action[] = [];
  for (const { uid, startMs, minutes, others } of reading.meetings) {
    const outside = others.filter((address) => !isColleague(address));
    const first = outside[0];
    actions.push({
      record: "action",
      id: recordId("calendar", "meeting", await hash(`${uid} ${startMs}`)),
      ...localInstant(startMs, timeZone),
      kind: "meeting",
      initiative: "none",
      minutes,
      contact: first ? await contactOf({ address: first, name: "" }, contacts, hash, hashDomain) : null,
      internal: outside.length === 0,
      source: "import",
    });
  }
  const absences = reading.absences.map(
    ({ from, to, kind }): Absence => ({
      record: "absence",
      id: recordId("calendar", "absence", `${kind} ${from} ${to}`),
      from,
      to,
      kind,
    }),
  );
  return { actions, contacts: [...contacts.values()], absences };
}

async function contactOf(
  person: { readonly address: string; readonly name: string },
  contacts: Map<string, Contact>,
  hash: AddressHash,
  hashDomain: DomainHash,
): Promise<string> {
  const addressHash = await hash(person.address);
  const id = recordId("mail", "contact", addressHash);
  const before = contacts.get(id);
  // Without a display name, the part before the @ would be a piece of the address: it isn't kept.
  const name = person.name.trim() || before?.name || "";
  const domainHash =
    before?.domainHash ?? (await hashDomain(person.address.slice(person.address.lastIndexOf("@") + 1)));
  contacts.set(id, { record: "contact", id, name: name.slice(0, 300), addressHash, domainHash });
  return id;
}
