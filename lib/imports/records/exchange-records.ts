import type { Action } from "@/lib/model/action";
import type { Contact } from "@/lib/model/people";
import type { Absence } from "@/lib/model/calendar";
import type { CalendarMeeting, CalendarReading } from "../calendar/read-calendar";
import type { SentMessage } from "../mail/mail-figures";
import { type AddressHash, type DomainHash, localInstant, recordId } from "./record-id";

/** What records of exchanges are made with. */
export interface ExchangeContext {
  /** Whether an address (lower case) is the salesperson's own or a colleague's. */
  readonly isColleague: (address: string) => boolean;
  readonly timeZone: string;
  readonly hash: AddressHash;
  /** Of what names one message or one meeting. */
  readonly hashKey: AddressHash;
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

/** Messages whose records are made at once: hashes come one after the other, and a browser makes many at a time. */
const atOnce = 256;

/**
 * The records of sent mail and of calendars: the people first, then days away, then the actions, each kind in the order
 * of time. Mail that only colleagues received is internal; meetings have no initiative, for a calendar doesn't know it.
 * Of a person a name and hashes of address and domain are kept.
 */
export async function* exchangeRecords(
  sent: readonly SentMessage[],
  { meetings, absences }: Pick<CalendarReading, "meetings" | "absences">,
  context: ExchangeContext,
): AsyncGenerator<Contact | Absence | Action> {
  const { isColleague } = context;
  const counted = sent
    .filter(({ head }) => head.sentAtMs !== null && !head.isAutomatic && head.to.length <= mostRecipients)
    .sort((a, b) => (a.head.sentAtMs ?? 0) - (b.head.sentAtMs ?? 0));
  const met = [...meetings].sort((a, b) => a.startMs - b.startMs);
  const people = new Map<string, string>();
  for (const { head } of counted) {
    const first = head.to.find(({ address }) => !isColleague(address));
    if (first) people.set(first.address, first.name.trim() || (people.get(first.address) ?? ""));
  }
  for (const { others } of met) {
    const first = others.find((address) => !isColleague(address));
    if (first !== undefined && !people.has(first)) people.set(first, "");
  }
  for (const [address, name] of people) yield contactOf(address, name, context);
  for (const { from, to, kind } of absences)
    yield {
      record: "absence",
      id: recordId("calendar", "absence", `${kind} ${from} ${to}`),
      from,
      to,
      kind,
    };
  yield* inGroups(counted, (message) => mailAction(message, context));
  yield* inGroups(met, (meeting) => meetingAction(meeting, context));
}

async function* inGroups<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  for (let at = 0; at < items.length; at += atOnce)
    yield* await Promise.all(items.slice(at, at + atOnce).map(make));
}

async function mailAction(
  message: SentMessage,
  { isColleague, timeZone, hash, hashKey }: ExchangeContext,
): Promise<Action> {
  const { head } = message;
  const first = head.to.find(({ address }) => !isColleague(address));
  const ms = head.sentAtMs ?? 0;
  return {
    record: "action",
    id: recordId("mail", "message", await hashKey(head.id ?? `${ms}`)),
    ...localInstant(ms, timeZone),
    kind: "email",
    initiative: initiativeOf(message),
    contact: first ? contactId(await hash(first.address)) : null,
    internal: first === undefined,
    source: "import",
  };
}

async function meetingAction(
  { uid, startMs, minutes, others }: CalendarMeeting,
  { isColleague, timeZone, hash, hashKey }: ExchangeContext,
): Promise<Action> {
  const first = others.find((address) => !isColleague(address));
  return {
    record: "action",
    id: recordId("calendar", "meeting", await hashKey(`${uid} ${startMs}`)),
    ...localInstant(startMs, timeZone),
    kind: "meeting",
    initiative: "none",
    minutes,
    contact: first === undefined ? null : contactId(await hash(first)),
    internal: first === undefined,
    source: "import",
  };
}

const contactId = (addressHash: string): string => recordId("mail", "contact", addressHash);

/** Without a display name, the part before the @ would be a piece of the address: it isn't kept. */
async function contactOf(
  address: string,
  name: string,
  { hash, hashDomain }: ExchangeContext,
): Promise<Contact> {
  const addressHash = await hash(address);
  const domainHash = await hashDomain(address.slice(address.lastIndexOf("@") + 1));
  return {
    record: "contact",
    id: contactId(addressHash),
    name: name.slice(0, 300),
    addressHash,
    domainHash,
  };
}
