import type { Action } from "@/lib/model/action";
import type { Contact } from "@/lib/model/people";
import type { Absence } from "@/lib/model/calendar";
import type { CalendarReading } from "../calendar/read-calendar";
import type { SentMessage } from "../mail/mail-figures";
import { localInstant, recordId } from "./record-id";

/** Salted hash of a mail address, as contacts are known by it. */
export type AddressHash = (address: string) => Promise<string>;

export interface ExchangeRecords {
  readonly actions: readonly Action[];
  readonly contacts: readonly Contact[];
}

/** A message to more people than this is a mailing, not an exchange with somebody. */
const mostRecipients = 10;

/**
 * The actions of sent mail: what was begun is proactive, what answered is reactive, what forwarded is neither. Mail that
 * only colleagues received is internal. Of a recipient a name and a hash are kept.
 * @param own the salesperson's own mail domains, lower case: their addresses are colleagues
 */
export async function mailRecords(
  sent: readonly SentMessage[],
  own: ReadonlySet<string>,
  timeZone: string,
  hash: AddressHash,
): Promise<ExchangeRecords> {
  const contacts = new Map<string, Contact>();
  const actions: Action[] = [];
  for (const { head, kind } of sent) {
    if (head.sentAtMs === null || head.isAutomatic || head.to.length > mostRecipients) continue;
    const outside = head.to.filter(({ address }) => !own.has(address.slice(address.lastIndexOf("@") + 1)));
    const first = outside[0];
    const contact = first ? await contactOf(first, contacts, hash) : null;
    const key = head.id ?? `${head.sentAtMs}`;
    actions.push({
      record: "action",
      id: recordId("mail", "message", await hash(key)),
      ...localInstant(head.sentAtMs, timeZone),
      kind: "email",
      initiative: kind === "new" ? "proactive" : kind === "reply" ? "reactive" : "none",
      contact,
      internal: outside.length === 0,
      source: "import",
    });
  }
  return { actions, contacts: [...contacts.values()] };
}

/** The meetings and absences of a calendar as records. Meetings have no initiative: a calendar doesn't know it. */
export async function calendarRecords(
  reading: CalendarReading,
  own: ReadonlySet<string>,
  timeZone: string,
  hash: AddressHash,
): Promise<ExchangeRecords & { readonly absences: readonly Absence[] }> {
  const contacts = new Map<string, Contact>();
  const actions: Action[] = [];
  for (const { uid, startMs, minutes, others } of reading.meetings) {
    const outside = others.filter((address) => !own.has(address.slice(address.lastIndexOf("@") + 1)));
    const first = outside[0];
    actions.push({
      record: "action",
      id: recordId("calendar", "meeting", await hash(`${uid} ${startMs}`)),
      ...localInstant(startMs, timeZone),
      kind: "meeting",
      initiative: "none",
      minutes,
      contact: first ? await contactOf({ address: first, name: "" }, contacts, hash) : null,
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
): Promise<string> {
  const addressHash = await hash(person.address);
  const id = recordId("mail", "contact", addressHash);
  const before = contacts.get(id);
  // Without a display name, the part before the @ would be a piece of the address: it isn't kept.
  const name = person.name.trim() || before?.name || "";
  contacts.set(id, { record: "contact", id, name: name.slice(0, 300), addressHash });
  return id;
}
