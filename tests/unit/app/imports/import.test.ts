import { expect, test } from "vitest";
import { previewRestore } from "@/lib/app/backup/changes";
import { applyRestore } from "@/lib/app/backup/restore";
import { stageRestore } from "@/lib/app/backup/stage";
import { undoRestore } from "@/lib/app/backup/undo-restore";
import { type ImportChoices, noChoices } from "@/lib/app/imports/import-choices";
import { type ImportContext, interpret, recordsOf, skippedTexts } from "@/lib/app/imports/importer";
import { openFiles } from "@/lib/app/imports/opened-files";
import { piecesOf } from "@/lib/app/imports/pieces";
import type { Ports } from "@/lib/app/ports";
import { contactRow } from "@/lib/store/record-rows";
import { freshPorts } from "../fresh-ports";

const context: ImportContext = {
  timeZone: "Europe/Paris",
  nowMs: Date.parse("2026-11-23T10:00:00Z"),
  hash: (text) => Promise.resolve(`h(${text.toLowerCase()})`),
  hashKey: (text) => Promise.resolve(`h(${text.toLowerCase()})`),
  hashDomain: (domain) => Promise.resolve(`h(@${domain})`),
};
const file = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name);
const deals = (rows: readonly string[]) =>
  file("deals.csv", ["id;name;account;stage;created on;close date;amount", ...rows].join("\n"));
const rows = [
  "1;Fleet;Acme;Closed Won;2026-01-15;2026-03-20;1000",
  "2;Roof;Beta;Proposal;2026-02-15;;500",
  "3;Desk;Acme;Closed Lost;2026-01-20;2026-02-28;300",
];

async function stage(ports: Ports, files: File[], restore: string, choices: ImportChoices = noChoices) {
  const opened = await openFiles(files, () => undefined);
  let index = 0;
  for await (const { text } of piecesOf(recordsOf(opened, choices, context), true)) {
    expect(await stageRestore(ports, { restore, index: index++, text })).toMatchObject({ ok: true });
  }
}
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const write = (ports: Ports, restore: string) => applyRestore(ports, restore, "Europe/Paris", "import");

test("an export is added, changes nothing when it comes again, and goes without a trace when undone", async () => {
  const { ports, database } = await freshPorts();
  await stage(ports, [deals(rows)], "r1");
  // Two accounts, three deals, two stages of each.
  expect(await write(ports, "r1")).toEqual({ ok: true, value: { added: 11, changed: 0 } });
  await stage(ports, [deals(rows)], "r2");
  const counts = await previewRestore(ports, "r2", "import");
  expect(counts.ok && counts.value.every(({ added, changed }) => added + changed === 0)).toBe(true);
  expect(await write(ports, "r2")).toEqual({ ok: true, value: { added: 0, changed: 0 } });
  await undoRestore(ports, "r1");
  expect(await database.opportunities.count()).toBe(0);
  expect(await database.stages.count()).toBe(0);
  expect(await database.accounts.count()).toBe(0);
});

test("a newer export adds the stage that a deal reached, on the day it was seen, and keeps the one before", async () => {
  const { ports, database } = await freshPorts();
  await stage(ports, [deals(rows)], "r1");
  await write(ports, "r1");
  const moved = rows.with(1, "2;Roof;Beta;Negotiation;2026-02-15;;650");
  await stage(ports, [deals(moved)], "r2");
  expect(await write(ports, "r2")).toEqual({ ok: true, value: { added: 1, changed: 0 } });
  const stages = (await database.stages.toArray())
    .map(({ record }) => record)
    .filter(({ opportunity }) => opportunity.endsWith(":2"));
  expect(stages.map(({ stage: name, at, amount }) => [name, at.slice(0, 10), amount ?? null])).toEqual([
    ["lead", "2026-02-15", null],
    ["proposal", "2026-02-15", 500],
    ["negotiation", "2026-11-23", 650],
  ]);
});

test("what the person corrected stays as corrected", async () => {
  const { ports, database } = await freshPorts();
  await stage(ports, [deals(rows)], "r1");
  await write(ports, "r1");
  const [row] = (await database.opportunities.toArray()).filter(({ key }) => key.endsWith(":1"));
  expect(row).toBeDefined();
  if (!row) return;
  const record = { ...row.record, name: "Fleet renewal", editedAt: "2026-11-20T10:00:00+01:00" };
  await database.opportunities.put({ ...row, record });
  await stage(ports, [deals(rows)], "r2");
  await write(ports, "r2");
  expect((await database.opportunities.get(row.key))?.record.name).toBe("Fleet renewal");
});

const message = (id: string, from: string, to: string, date: string, more = "") =>
  `From x ${date}\nMessage-ID: <${id}>\nFrom: ${from}\nTo: ${to}\nDate: ${date}\nSubject: S\n${more}\nText of ${id}\n\n`;
const box = file(
  "Sent.mbox",
  message("q@x", "Ann <ann@client.test>", "me@own.test", "Mon, 02 Nov 2026 08:00:00 +0100") +
    message(
      "a@x",
      "me@own.test",
      "Ann <ann@client.test>",
      "Mon, 02 Nov 2026 10:00:00 +0100",
      "In-Reply-To: <q@x>\n",
    ) +
    message("n@x", "me@own.test", "bob@else.test", "Tue, 03 Nov 2026 09:00:00 +0100") +
    message("i@x", "me@own.test", "boss@own.test", "Tue, 03 Nov 2026 09:30:00 +0100"),
);

test("mail becomes actions with people already known, and never a text or an address", async () => {
  const { ports, database } = await freshPorts();
  const ann = { record: "contact", id: "ann", name: "Ann", addressHash: "h(ann@client.test)" } as const;
  await database.contacts.put(contactRow(ann));
  await stage(ports, [box], "r1");
  await write(ports, "r1");
  const actions = (await database.actions.toArray()).map(({ record }) => record);
  expect(
    actions
      .map(({ initiative, contact, internal }) => `${initiative} ${contact ?? "-"} ${internal}`)
      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual([
    "proactive - true",
    "proactive import:mail:contact:h(bob@else.test) false",
    "reactive ann false",
  ]);
  const stored = JSON.stringify([actions, await database.contacts.toArray()]);
  expect(stored).not.toMatch(/Text of|client\.test"|"bob/);
  expect(await database.totals.count()).toBe(2);
});

test("a mail that was logged by a click is not added once more", async () => {
  const { ports, database } = await freshPorts();
  await database.actions.put({
    key: "click",
    day: "2026-11-03",
    atMs: Date.parse("2026-11-03T09:03:00+01:00"),
    kind: "email",
    record: {
      record: "action",
      id: "click",
      at: "2026-11-03T09:03:00+01:00",
      day: "2026-11-03",
      kind: "email",
      initiative: "proactive",
      contact: "import:mail:contact:h(bob@else.test)",
      source: "click",
    },
  });
  await stage(ports, [box], "r1");
  await write(ports, "r1");
  expect(await database.actions.count()).toBe(3);
});

test("the baseline counts what was started and answered, and how fast", async () => {
  const opened = await openFiles([box], () => undefined);
  const { parts, baseline } = interpret(opened, { ...noChoices, own: ["me@own.test"] }, context);
  expect(parts).toMatchObject([{ kind: "mail", messages: 4, sent: 3, unread: 0 }]);
  expect(baseline).toMatchObject({
    started: 2,
    answered: 1,
    latencyHours: 2,
    latencies: 1,
    to: "2026-11-03",
  });
});

test("dates that can be read both ways are asked about, and an answer decides them", async () => {
  const ambiguous = file("d.csv", "id,stage,amount,created date,close date\n1,Won,5,03/04/2026,05/06/2026\n");
  const opened = await openFiles([ambiguous], () => undefined);
  const [part] = interpret(opened, noChoices, context).parts;
  expect(part).toMatchObject({ questions: [{ why: "ambiguous-order" }, { why: "ambiguous-order" }] });
  expect(await all(recordsOf(opened, noChoices, context))).toEqual([]);
  const dates = { "created date": "day-first", "close date": "day-first" } as const;
  const answered = { ...noChoices, mappings: { "d.csv": { dates } } };
  const records = await all(recordsOf(opened, answered, context));
  expect(records.map((record) => (record.record === "stage" ? record.at.slice(0, 10) : null))).toEqual([
    null,
    "2026-04-03",
    "2026-06-05",
  ]);
});

test("skipped rows are saved with why, and no cell of them is a formula", async () => {
  const opened = await openFiles(
    [deals([...rows, '1;"=HYPERLINK(1)";"X,=1+1";Won;2026-01-01;;-5'])],
    () => undefined,
  );
  const [saved] = skippedTexts(opened, noChoices, context);
  expect(saved?.text).toContain("repeated-id");
  expect(saved?.text).toContain("'=HYPERLINK(1)");
  // A spreadsheet of another separator ignores the quotes around what this file's separator would split.
  expect(saved?.text).toContain("X,'=1+1");
  expect(saved?.text).toMatch(/,-5$/m);
});
