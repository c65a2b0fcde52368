import type { StoredAction } from "@/lib/model/action";
import type { JournalRecord, RecordName, RecordOf } from "@/lib/model/journal";
import type { SiteKey } from "@/lib/model/people";
import type { ActionRow, NamedRow, Row } from "./rows";

/** Where the rows of each record lie. */
export const recordTables = {
  schedule: "schedules",
  absence: "absences",
  presence: "presences",
  action: "actions",
  account: "accounts",
  contact: "contacts",
  opportunity: "opportunities",
  stage: "stages",
  routine: "routines",
  skip: "skips",
  tick: "ticks",
  plan: "plans",
  marker: "markers",
  person: "persons",
  audit: "audits",
  "pattern-off": "patternOffs",
  nudge: "nudges",
  settings: "settings",
} as const satisfies Partial<Record<RecordName, string>>;

/** Where the rows of the records lie that need no table of their own: a new record needs no new version. */
export const othersTable = "others";

/** The table of a record. */
export const tableOf = (name: RecordName): string =>
  name in recordTables ? recordTables[name as keyof typeof recordTables] : othersTable;

/** What makes two lines of a journal the same record: the newer of them holds. */
const keys: { readonly [Name in RecordName]?: (record: RecordOf<Name>) => string } = {
  schedule: ({ from }) => from,
  absence: ({ id, kind, from, to }) => id ?? `${kind} ${from} ${to}`,
  presence: ({ day }) => day,
  action: ({ id }) => id,
  account: ({ id }) => id,
  contact: ({ id }) => id,
  opportunity: ({ id }) => id,
  stage: ({ opportunity, at, stage }) => `${opportunity} ${at} ${stage}`,
  routine: ({ id }) => id,
  skip: ({ routine, day }) => `${routine} ${day}`,
  tick: ({ routine, day }) => `${routine} ${day}`,
  plan: ({ id }) => id,
  marker: ({ pattern, from }) => `${pattern} ${from}`,
  person: () => "person",
  audit: ({ day }) => day,
  "pattern-off": ({ pattern, from }) => `${pattern} ${from}`,
  nudge: ({ id }) => id,
  settings: () => "settings",
  "lead-scoring": () => "lead-scoring",
  "sales-setup": () => "sales-setup",
  "ritual-verdict": ({ kind, minute, from }) => `ritual-verdict ${kind} ${minute} ${from}`,
};

/** The key of a record in its table; in the common table the record's name goes before its own id. */
export function recordKey(record: JournalRecord): string {
  // The record's name selects the function that takes exactly this record.
  const own = keys[record.record] as ((record: JournalRecord) => string) | undefined;
  if (own) return own(record);
  return `${record.record} ${"id" in record && typeof record.id === "string" ? record.id : JSON.stringify(record)}`;
}

const sampleColumn = (record: { sample?: true | undefined }) =>
  record.sample ? ({ sample: 1 } as const) : {};

/** The row of an action, whose local day is already decided. */
export function actionRow(action: StoredAction): ActionRow {
  return {
    key: action.id,
    record: action,
    day: action.day,
    atMs: Date.parse(action.at),
    kind: action.kind,
    ...(action.contact ? { contact: action.contact } : {}),
    ...(action.account ? { account: action.account } : {}),
    ...(action.opportunity ? { opportunity: action.opportunity } : {}),
    ...sampleColumn(action),
  };
}

/** A key of a site as one text to look it up by. */
export const siteKeyText = ({ site, kind, key }: SiteKey): string => `${site} ${kind} ${key}`;

/** Under what a record is found by the one that it was merged into, among its keys of sites. */
export const mergedKeyText = (into: string): string => `merged-into ${into}`;

const lookupKeys = ({ keys, mergedInto }: RecordOf<"contact" | "account">): string[] => [
  ...(keys ?? []).map(siteKeyText),
  ...(mergedInto ? [mergedKeyText(mergedInto)] : []),
];

/** A name as it is looked up: case, accents' composition and spaces do not tell two names apart. */
export const nameKeyOf = (name: string): string =>
  name.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLocaleLowerCase("und");

/** A contact with the columns by which one is looked up. */
export function contactRow(contact: RecordOf<"contact">): NamedRow<RecordOf<"contact">> {
  return {
    key: contact.id,
    record: contact,
    nameKey: nameKeyOf(contact.name),
    siteKeys: lookupKeys(contact),
    ...(contact.addressHash ? { addressHash: contact.addressHash } : {}),
    ...(contact.account ? { account: contact.account } : {}),
    ...sampleColumn(contact),
  };
}

/** An account with the columns by which one is looked up. */
export function accountRow(account: RecordOf<"account">): NamedRow<RecordOf<"account">> {
  return {
    key: account.id,
    record: account,
    ...(account.name ? { nameKey: nameKeyOf(account.name) } : {}),
    siteKeys: lookupKeys(account),
    ...(account.domainHash ? { domainHash: account.domainHash } : {}),
    ...sampleColumn(account),
  };
}

/** The row of any record that is looked up by its key, an opportunity, an account or a routine. */
export function plainRow<Record extends JournalRecord>(record: Record): Row<Record> {
  return {
    key: recordKey(record),
    record,
    ...parentColumns(record),
    ...("sample" in record && record.sample ? { sample: 1 } : {}),
  };
}

/** The columns by which rows are found from what they belong to. */
function parentColumns(record: JournalRecord): Partial<Record<"opportunity" | "account" | "name", string>> & {
  atMs?: number;
} {
  if (tableOf(record.record) === othersTable) return { name: record.record };
  if (record.record === "stage") return { opportunity: record.opportunity };
  if (record.record === "opportunity" && record.account) return { account: record.account };
  if (record.record === "nudge") return { atMs: Date.parse(record.at) };
  return {};
}
