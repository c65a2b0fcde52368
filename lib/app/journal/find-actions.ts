import type { Account, Contact } from "@/lib/model/people";
import type { LocalDay } from "@/lib/model/primitives";
import type { CairnDatabase } from "@/lib/store/database";
import { nameKeyOf } from "@/lib/store/record-rows";
import type { ActionRow } from "@/lib/store/rows";
import type { ActionLine } from "@/lib/views/day";
import { mergedInto, type PeopleTable } from "../people/merged";
import { actionLines } from "./action-lines";

/** How many lines one answer holds. */
export const pageLines = 50;
/** How many rows are looked through for one page before it is given as it is, with a cursor to go on from. */
const mostLookedAt = 5000;

/** What is looked for; null or empty is not asked for. */
export interface Wanted {
  readonly text: string;
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
  readonly kind: string | null;
  readonly ids?: readonly string[] | undefined;
  readonly cursor: string | null;
}

/**
 * A page of the journal, newest first, voided actions among it. The text is looked for in the names of contact and
 * account. The cursor stands after the last row looked at, so nothing is shown twice or left out while the log grows.
 */
export async function findActions(
  database: CairnDatabase,
  wanted: Wanted,
): Promise<{ lines: ActionLine[]; cursor: string | null }> {
  if (wanted.ids) {
    const rows = await database.actions.bulkGet([...wanted.ids]);
    const found = rows.flatMap((row) => (row ? [row] : [])).sort(newestFirst);
    return {
      lines: await actionLines(
        database,
        found.map((row) => row.record),
      ),
      cursor: null,
    };
  }
  const isNamed = await nameFilter(database, wanted.text);
  const isWanted = (row: ActionRow) =>
    (wanted.from === null || row.day >= wanted.from) &&
    (wanted.to === null || row.day <= wanted.to) &&
    isNamed(row);
  const { rows, cursor } = await lookThrough(database, wanted, isWanted);
  return {
    lines: await actionLines(
      database,
      rows.map((row) => row.record),
    ),
    cursor,
  };
}

const newestFirst = (a: ActionRow, b: ActionRow): number => b.atMs - a.atMs || (a.key < b.key ? 1 : -1);

async function nameFilter(database: CairnDatabase, text: string): Promise<(row: ActionRow) => boolean> {
  const key = nameKeyOf(text);
  if (key === "") return () => true;
  const named = new Set([
    ...(await idsNamed(database.contacts, key)),
    ...(await idsNamed(database.accounts, key)),
  ]);
  return ({ contact, account }) =>
    (contact !== undefined && named.has(contact)) || (account !== undefined && named.has(account));
}

/** The ids of those whose name has a text, with what was merged into them. */
async function idsNamed<Person extends Contact | Account>(
  table: PeopleTable<Person>,
  key: string,
): Promise<string[]> {
  const ids = await table.filter((row) => row.nameKey?.includes(key) ?? false).primaryKeys();
  const merged = await Promise.all(ids.map((id) => mergedInto(table, id)));
  return [...ids, ...merged.flat().map(({ id }) => id)];
}

/** A day's instants lie within two days either side of its midnight in UTC, whatever zone and start of day. */
const spanMs = (day: LocalDay, days: number) => Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;

async function lookThrough(
  database: CairnDatabase,
  { from, to, kind, cursor }: Wanted,
  isWanted: (row: ActionRow) => boolean,
): Promise<{ rows: ActionRow[]; cursor: string | null }> {
  const [beforeMs, beforeKey] = cursorParts(cursor);
  const lower = from === null ? Number.NEGATIVE_INFINITY : spanMs(from, -2);
  const upper = Math.min(beforeMs, to === null ? Number.POSITIVE_INFINITY : spanMs(to, 3));
  const range =
    kind === null
      ? database.actions.where("atMs").between(lower, upper, true, true)
      : database.actions.where("[kind+atMs]").between([kind, lower], [kind, upper], true, true);
  const rows: ActionRow[] = [];
  let [looked, last] = [0, null as ActionRow | null];
  await range
    .reverse()
    .until(() => rows.length === pageLines || looked === mostLookedAt)
    .each((row) => {
      // Equal instants come newest key first; those before the cursor were given already.
      if (row.atMs === beforeMs && row.key >= beforeKey) return;
      looked += 1;
      last = row;
      if (isWanted(row)) rows.push(row);
    });
  const isMore = rows.length === pageLines || looked === mostLookedAt;
  return { rows, cursor: isMore ? cursorOf(last) : null };
}

const cursorOf = (row: ActionRow | null): string | null => (row ? `${row.atMs} ${row.key}` : null);

function cursorParts(cursor: string | null): readonly [atMs: number, key: string] {
  const parts = /^(-?\d+) (.+)$/s.exec(cursor ?? "");
  return parts ? [Number(parts[1]), parts[2] ?? ""] : [Number.POSITIVE_INFINITY, ""];
}
