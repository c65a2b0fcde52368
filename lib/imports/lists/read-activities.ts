import type { ActionKind, Initiative } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import { directionOf } from "../calls";
import { foldHeader } from "../columns/recognise";
import type { CsvTable } from "../csv";
import { isBlankDate } from "../dates/blank-date";
import { createDayReader, readDateColumn } from "../dates/date-column";
import { minuteOf } from "../dates/minute-of-day";
import { readNumber } from "../numbers";
import type { Question } from "../question";
import { type ListMapping, listColumns } from "./list-mapping";
import { cellsOf } from "./read-people";

/** Something that was done, as an export tells it. */
export interface ListedActivity {
  readonly id: string | null;
  readonly kind: ActionKind;
  readonly initiative: Initiative;
  readonly day: string;
  /** Minute of the local day at which it began, or null where the export knows only the day. */
  readonly minute: number | null;
  readonly minutes: number | null;
  readonly owner: string | null;
  readonly account: string | null;
  readonly contact: string | null;
}

export type ActivitySkip = "repeated" | "undated" | "not-done" | "note";

export interface ActivityRows {
  readonly items: readonly ListedActivity[];
  readonly columns: ReadonlyMap<string, number>;
  readonly questions: readonly Question[];
  readonly skipped: readonly { readonly row: number; readonly why: ActivitySkip }[];
}

const kinds: readonly (readonly [ActionKind | null, RegExp])[] = [
  [null, /^(note|notes|commentaire|comment)$/],
  ["demo", /\b(demo\w*)\b/],
  ["visit", /\b(visit\w*|visite\w*|deplacement|tournee)\b/],
  [
    "meeting",
    /\b(meeting\w*|reunion\w*|rdv|rendez[- ]vous|appointment\w*|entretien\w*|lunch|dejeuner|visio\w*|event|evenement)\b/,
  ],
  ["call", /\b(calls?|appels?|phone\w*|telephon\w*)\b/],
  ["email", /\b(e[- ]?mails?|mails?|courriels?)\b/],
  ["quote", /\b(quotes?|quotation\w*|devis|proposition\w*|proposal\w*|offre\w*)\b/],
  ["prospecting", /\b(prospect\w*)\b/],
  ["preparation", /\b(prepar\w*)\b/],
  ["admin", /\b(admin\w*)\b/],
];

/** Which of Cairn's kinds a type of an export means: null for a note, which is nothing done; a task where no word says. */
export function activityKind(type: string): ActionKind | null {
  const folded = foldHeader(type);
  const known = kinds.find(([, words]) => words.test(folded));
  return known ? known[0] : "task";
}

const openWords =
  /^(open|ouvert\w*|not started|non commence\w*|in progress|en cours|planned|planifie\w*|waiting.*|en attente.*|deferred|differe\w*|scheduled|to do|a faire|no|non|false|0|overdue|en retard|cancel\w*|annul\w*)$/;

const doneWords =
  /^(done|complet\w*|closed|clos\w*|termin\w*|realise\w*|fait\w*|effectue\w*|held|yes|oui|true|vrai)$/;

const exchanges = new Set<ActionKind>(["email", "call"]);

function initiativeOf(kind: ActionKind, words: string): Initiative {
  if (!exchanges.has(kind)) return "none";
  const direction = directionOf(words);
  if (direction === "outbound" || /\b(sent|envoye\w*)\b/.test(foldHeader(words))) return "proactive";
  return direction === "inbound" ? "reactive" : "none";
}

function minutesOf(cell: string, header: string): number | null {
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(cell);
  const value = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : readNumber(cell.replace(/\s*(min|minutes?|mn)$/i, ""), cell.includes(",") ? "comma" : "point");
  if (value === null || value < 0) return null;
  const folded = foldHeader(header);
  const factor = clock ? 1 : /second/.test(folded) ? 1 / 60 : /hour|heure/.test(folded) ? 60 : 1;
  return Math.min(1440, Math.round(value * factor));
}

/**
 * The activities of an export that were done: what is open, cancelled, still to come, or only noted is passed over.
 * @param today what lies after it was not done yet
 */
export function readActivities(
  table: CsvTable,
  mapping: ListMapping = {},
  today: LocalDay = "9999-12-31",
): ActivityRows {
  const columns = listColumns("activities", table, mapping);
  const cell = cellsOf(columns);
  const questions: Question[] = [];
  const header = (field: string): string => table.columns[columns.get(field) ?? -1] ?? field;
  const dayReader = (field: string) => {
    if (!columns.has(field)) return () => null;
    const column = header(field);
    const given = mapping.dates?.[column];
    const decided = given
      ? { order: given, question: null }
      : readDateColumn(table.rows.map((row) => cell(field, row)));
    const isLeftOut = decided.question?.why === "unread-dates" && mapping.leaveOutUnread?.includes(column);
    if (decided.question && !isLeftOut) questions.push({ ...decided.question, column, fields: [field] });
    return decided.order === null ? () => null : createDayReader(decided.order);
  };
  const [doneOn, startedOn] = [dayReader("doneAt"), dayReader("startedAt")];
  // Where a tool says when things were done, what it doesn't say so of is still to do, unless its status says done.
  const tellsDone = table.rows.some((row) => !isBlankDate(cell("doneAt", row)));
  const seen = new Set<string>();
  const skipped: { row: number; why: ActivitySkip }[] = [];
  const items = table.rows.flatMap((row, index): ListedActivity[] => {
    const pass = (why: ActivitySkip): ListedActivity[] => {
      skipped.push({ row: index + 1, why });
      return [];
    };
    const id = cell("id", row) || null;
    if (id !== null && seen.has(id)) return pass("repeated");
    const type = cell("kind", row);
    const kind = activityKind(type);
    if (kind === null) return pass("note");
    const done = cell("doneAt", row);
    const isDone = !isBlankDate(done);
    const status = foldHeader(cell("status", row));
    if (!isDone && (openWords.test(status) || (tellsDone && !doneWords.test(status))))
      return pass("not-done");
    // An appointment is when it began; what has no beginning is when it was done.
    const start = cell("startedAt", row);
    const fromStart = startedOn(start);
    const day = fromStart ?? doneOn(done);
    if (day === null) return pass("undated");
    if (day > today) return pass("not-done");
    if (id !== null) seen.add(id);
    return [
      {
        id,
        kind,
        initiative: initiativeOf(kind, cell("direction", row) || type),
        day,
        minute: minuteOf(fromStart === null ? done : start),
        minutes: minutesOf(cell("minutes", row), header("minutes")),
        owner: cell("owner", row) || null,
        account: cell("account", row).slice(0, 300) || null,
        contact: cell("contact", row).slice(0, 300) || null,
      },
    ];
  });
  return { items, columns, questions, skipped };
}
