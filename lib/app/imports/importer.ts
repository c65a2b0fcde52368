import { type CalendarReading, readCalendar } from "@/lib/imports/calendar/read-calendar";
import { readDeals } from "@/lib/imports/deals";
import { ownAddresses, type SentMessage, sentMessages } from "@/lib/imports/mail/mail-figures";
import { dealRecords } from "@/lib/imports/records/deal-records";
import { exchangeRecords } from "@/lib/imports/records/exchange-records";
import { type AddressHash, type DomainHash, localInstant } from "@/lib/imports/records/record-id";
import type { JournalRecord } from "@/lib/model/journal";
import type { ImportPart, ImportReading } from "@/lib/views/import-reading";
import { isSharedDomain } from "../people/shared-domains";
import { baselineOf } from "./baseline";
import { columnReadings, dealsPart, skippedRows, tableSource } from "./deals-part";
import type { ImportChoices } from "./import-choices";
import { listPart, listRecords, type OpenedList, skippedOfList } from "./lists-part";
import type { OpenedFiles } from "./opened-files";

/** What an import must know of its surroundings. */
export interface ImportContext {
  readonly timeZone: string;
  /** Milliseconds since 1970: what lies in the future is no meeting that took place. */
  readonly nowMs: number;
  readonly hash: AddressHash;
  /** Of what names one message or one meeting. */
  readonly hashKey: AddressHash;
  readonly hashDomain: DomainHash;
}

const twoYearsMs = 2 * 366 * 86_400_000;
const oneYearMs = 366 * 86_400_000;
const mostSenders = 8;

interface Calendars {
  readonly meetings: CalendarReading["meetings"];
  readonly absences: CalendarReading["absences"];
  readonly skipped: Record<keyof CalendarReading["skipped"], number>;
}

const ownOf = (opened: OpenedFiles, { own }: ImportChoices): Set<string> => ownAddresses(opened.heads, own);

function readCalendars(
  opened: OpenedFiles,
  own: ReadonlySet<string>,
  { timeZone, nowMs }: ImportContext,
): Calendars {
  const all = opened.calendars.map(({ text }) =>
    readCalendar(text, { fromMs: nowMs - twoYearsMs, toMs: nowMs + oneYearMs, own, timeZone }),
  );
  const skipped = { cancelled: 0, declined: 0, free: 0, alone: 0, unreadable: 0 };
  for (const one of all)
    for (const why of Object.keys(skipped) as (keyof typeof skipped)[]) skipped[why] += one.skipped[why];
  const meetings = all.flatMap((one) => one.meetings).filter(({ startMs }) => startMs <= nowMs);
  return { meetings, absences: all.flatMap((one) => one.absences), skipped };
}

/** What the files hold under the person's choices. Nothing is stored by it. */
export function interpret(
  opened: OpenedFiles,
  choices: ImportChoices,
  context: ImportContext,
): ImportReading {
  const own = ownOf(opened, choices);
  const sent = sentMessages(opened.heads, own);
  const calendars = readCalendars(opened, own, context);
  const parts: ImportPart[] = opened.tables.map((one) => {
    const { file, table } = one;
    const list = listOf(one, choices, context);
    if (list) return listPart(list);
    if (kindOf(one, choices) === "none")
      return { kind: "aside", file, rows: table.rows.length, columns: columnReadings(table, new Map()) };
    const mapping = choices.mappings[file] ?? {};
    return dealsPart(file, table, mapping, readDeals(table, mapping));
  });
  if (opened.mailFiles > 0) parts.push(mailPart(opened, own, sent));
  if (opened.calendars.length > 0) {
    parts.push({
      kind: "calendar",
      files: opened.calendars.length,
      meetings: calendars.meetings.length,
      absences: calendars.absences.length,
      skipped: calendars.skipped,
    });
  }
  const baseline = baselineOf(sent, calendars.meetings, context.timeZone);
  const records = parts.reduce((sum, part) => sum + recordsIn(part), 0);
  return { parts, unread: opened.unread, records, baseline };
}

/** What a table holds: what the person says, else what is recognised, else nothing that is taken in. */
const kindOf = (
  { file, kind }: OpenedFiles["tables"][number],
  { kinds }: ImportChoices,
): NonNullable<typeof kind> | "none" => kinds[file] ?? kind ?? "none";

/** A table as the list that it is; null for deals and for what is left aside. */
function listOf(
  one: OpenedFiles["tables"][number],
  choices: ImportChoices,
  { nowMs, timeZone }: ImportContext,
): OpenedList | null {
  const { file, table } = one;
  const kind = kindOf(one, choices);
  if (kind === "deals" || kind === "none") return null;
  return {
    file,
    kind,
    table,
    mapping: choices.lists[file] ?? {},
    owner: choices.owners[file],
    today: localInstant(nowMs, timeZone).day,
  };
}

/** How many records a part makes, about: a deal brings two stages with it. */
function recordsIn(part: ImportPart): number {
  if (part.kind === "deals") return part.deals * 3;
  if (part.kind === "aside") return 0;
  if ("items" in part) return part.items;
  return part.kind === "mail" ? part.sent : part.meetings + part.absences;
}

function mailPart(opened: OpenedFiles, own: ReadonlySet<string>, sent: readonly SentMessage[]): ImportPart {
  const senders = new Map<string, number>();
  for (const { from } of opened.heads) if (from) senders.set(from, (senders.get(from) ?? 0) + 1);
  const unread = [...opened.unreadMessages.values()].reduce((sum, count) => sum + count, 0);
  const most = [...senders]
    .sort(([a, x], [b, y]) => Number(own.has(b)) - Number(own.has(a)) || y - x)
    .slice(0, mostSenders);
  return {
    kind: "mail",
    files: opened.mailFiles,
    messages: opened.heads.length,
    unread,
    unreadIn: [...opened.unreadMessages.keys()].slice(0, mostSenders),
    senders: most.map(([address, messages]) => ({ address, messages, own: own.has(address) })),
    sent: sent.length,
  };
}

const order: readonly string[] = ["accounts", "contacts", "deals", "calls", "activities"];

/** The person's own addresses, and those of their domains, are colleagues; of a domain that many share nobody is. */
function colleaguesOf(own: ReadonlySet<string>): (address: string) => boolean {
  const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1);
  const domains = new Set([...own].map(domainOf).filter((domain) => !isSharedDomain(domain)));
  return (address) => own.has(address) || domains.has(domainOf(address));
}

/** Every record that the files make, people before what was done with them; made one after the other. */
export async function* recordsOf(
  opened: OpenedFiles,
  choices: ImportChoices,
  context: ImportContext,
): AsyncGenerator<JournalRecord> {
  const { timeZone, nowMs } = context;
  const own = ownOf(opened, choices);
  const exchanges = { ...context, isColleague: colleaguesOf(own) };
  const placeOf = (one: OpenedFiles["tables"][number]) => order.indexOf(kindOf(one, choices));
  for (const one of [...opened.tables].sort((a, b) => placeOf(a) - placeOf(b))) {
    const { file, table } = one;
    const list = listOf(one, choices, context);
    if (list) yield* listRecords(list, context);
    else if (kindOf(one, choices) === "deals")
      yield* dealRecords(
        readDeals(table, choices.mappings[file]).deals,
        tableSource(table),
        timeZone,
        localInstant(nowMs, timeZone).day,
      );
  }
  const calendars = readCalendars(opened, own, context);
  yield* exchangeRecords(sentMessages(opened.heads, own), calendars, exchanges);
}

/** The skipped rows of every table, as CSV texts by file. */
export function skippedTexts(
  opened: OpenedFiles,
  choices: ImportChoices,
  context: ImportContext,
): { file: string; text: string }[] {
  return opened.tables.flatMap((one) => {
    const { file, table } = one;
    const list = listOf(one, choices, context);
    if (list) return [{ file, text: skippedOfList(list) }];
    return kindOf(one, choices) === "deals"
      ? [{ file, text: skippedRows(table, readDeals(table, choices.mappings[file])) }]
      : [];
  });
}
