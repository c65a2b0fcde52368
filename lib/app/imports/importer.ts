import { type CalendarReading, readCalendar } from "@/lib/imports/calendar/read-calendar";
import { callSource, readCalls } from "@/lib/imports/calls";
import { readDeals } from "@/lib/imports/deals";
import { ownAddresses, type SentMessage, sentMessages } from "@/lib/imports/mail/mail-figures";
import { callRecords } from "@/lib/imports/records/call-records";
import { dealRecords } from "@/lib/imports/records/deal-records";
import { exchangeRecords } from "@/lib/imports/records/exchange-records";
import { type AddressHash, type DomainHash, localInstant } from "@/lib/imports/records/record-id";
import type { JournalRecord } from "@/lib/model/journal";
import type { CallsPart, ImportPart, ImportReading } from "@/lib/views/import-reading";
import { isSharedDomain } from "../people/shared-domains";
import { baselineOf } from "./baseline";
import { dealsPart, skippedRows, tableSource } from "./deals-part";
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
    const { file, kind, table } = one;
    if (kind === "calls") return callsPart(file, table, choices);
    const list = listOf(one, choices);
    if (list) return listPart(list);
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

/** A table as the list that it is; null for deals and calls. */
function listOf(
  { file, kind, table }: OpenedFiles["tables"][number],
  { lists, owners }: ImportChoices,
): OpenedList | null {
  if (kind === "deals" || kind === "calls") return null;
  return { file, kind, table, mapping: lists[file] ?? {}, owner: owners[file] ?? null };
}

/** How many records a part makes, about: a deal brings two stages with it. */
function recordsIn(part: ImportPart): number {
  if (part.kind === "deals") return part.deals * 3;
  if (part.kind === "calls") return part.calls;
  if ("items" in part) return part.items;
  return part.kind === "mail" ? part.sent : part.meetings + part.absences;
}

function callsPart(
  file: string,
  table: OpenedFiles["tables"][number]["table"],
  choices: ImportChoices,
): CallsPart {
  const { calls, questions } = readCalls(table, choices.callDates[file]);
  const counts = new Map<string, number>();
  for (const { owner } of calls) if (owner !== null) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const owner = choices.owners[file] ?? null;
  const own = calls.filter((call) => owner === null || call.owner === owner);
  return {
    kind: "calls",
    file,
    rows: table.rows.length,
    owners: [...counts].sort(([, a], [, b]) => b - a).map(([name, made]) => ({ name, calls: made })),
    owner,
    calls: own.filter(({ direction, day }) => direction !== "missed" && day !== null).length,
    missed: own.filter(({ direction }) => direction === "missed").length,
    undated: own.filter(({ day }) => day === null).length,
    questions: questions.map(({ column, why, examples }) => ({ column, why, examples })),
  };
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
  const tables = [...opened.tables].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const one of tables) {
    const { file, kind, table } = one;
    const list = listOf(one, choices);
    if (list) yield* listRecords(list, context);
    else if (kind === "deals")
      yield* dealRecords(
        readDeals(table, choices.mappings[file]).deals,
        tableSource(table),
        timeZone,
        localInstant(nowMs, timeZone).day,
      );
    else
      yield* callRecords(
        readCalls(table, choices.callDates[file]).calls,
        callSource(table),
        choices.owners[file] ?? null,
        timeZone,
      );
  }
  const calendars = readCalendars(opened, own, context);
  yield* exchangeRecords(sentMessages(opened.heads, own), calendars, exchanges);
}

/** The skipped rows of every table but calls, as CSV texts by file. */
export function skippedTexts(opened: OpenedFiles, choices: ImportChoices): { file: string; text: string }[] {
  return opened.tables.flatMap((one) => {
    const { file, kind, table } = one;
    const list = listOf(one, choices);
    if (list) return [{ file, text: skippedOfList(list) }];
    return kind === "deals"
      ? [{ file, text: skippedRows(table, readDeals(table, choices.mappings[file])) }]
      : [];
  });
}
