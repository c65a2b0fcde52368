import { expect, test } from "vitest";
import { applyRestore } from "@/lib/app/backup/restore";
import { stageRestore } from "@/lib/app/backup/stage";
import { undoRestore } from "@/lib/app/backup/undo-restore";
import { noChoices } from "@/lib/app/imports/import-choices";
import { type ImportContext, interpret, recordsOf } from "@/lib/app/imports/importer";
import { openFiles } from "@/lib/app/imports/opened-files";
import { piecesOf } from "@/lib/app/imports/pieces";
import type { Ports } from "@/lib/app/ports";
import { defaultLeadScoring, scoreLead, signsOf } from "@/lib/figures/lead-score";
import { contactRow } from "@/lib/store/record-rows";
import { allRecords } from "@/lib/store/records";
import { freshPorts } from "../fresh-ports";

const context: ImportContext = {
  timeZone: "Europe/Paris",
  nowMs: Date.parse("2026-11-23T10:00:00Z"),
  hash: (text) => Promise.resolve(`h(${text.length}-${text.codePointAt(0)})`),
  hashKey: (text) => Promise.resolve(`h(${text.length}-${text.codePointAt(0)})`),
  hashDomain: (domain) => Promise.resolve(`h(@${domain.length})`),
};

const contacts = new File(
  [
    "Record ID,First Name,Last Name,Email,Associated Company,Contact owner,Lifecycle Stage\n",
    "71,Anne,Martin,anne@acme.test,Acme,Claire,customer\n",
    "72,Bob,Durand,,Acme,Claire,lead\n",
  ],
  "contacts.csv",
);
const accounts = new File(
  ["Record ID,Company name,Company Domain Name,Segment\n", "9,Acme,acme.test,gold\n"],
  "companies.csv",
);
const activities = new File(
  [
    "Record ID,Activity type,Activity date,Direction,Associated company,Contact name\n",
    "1,Call,2026-03-02 10:00,Outbound,Acme,Anne Martin\n",
    "2,Meeting,2026-03-03 10:00,,Acme,Bob Durand\n",
  ],
  "activities.csv",
);

async function bringIn(ports: Ports, files: readonly File[], restore: string) {
  const opened = await openFiles(files, () => undefined);
  let index = 0;
  for await (const { text } of piecesOf(recordsOf(opened, noChoices, context), true))
    expect(await stageRestore(ports, { restore, index: index++, text })).toMatchObject({ ok: true });
  return applyRestore(ports, restore, "Europe/Paris", "import");
}

test("contacts, accounts and activities of one tool are brought in as one, changed by nothing when they come again, and undone", async () => {
  const { ports, database } = await freshPorts();
  const { parts } = interpret(
    await openFiles([contacts, accounts, activities], () => undefined),
    noChoices,
    context,
  );
  expect(parts.map((part) => [part.kind, "items" in part ? part.items : 0])).toEqual([
    ["contacts", 2],
    ["accounts", 1],
    ["activities", 2],
  ]);
  expect(await bringIn(ports, [contacts, accounts, activities], "r1")).toMatchObject({ ok: true });
  expect((await database.accounts.toArray()).map(({ record }) => [record.name, record.segment])).toEqual([
    ["Acme", "gold"],
  ]);
  const people = (await database.contacts.toArray()).map(({ record }) => record);
  expect(people.map(({ name }) => name).sort()).toEqual(["Anne Martin", "Bob Durand"]);
  const anne = people.find(({ name }) => name === "Anne Martin");
  const call = (await database.actions.toArray()).find(({ kind }) => kind === "call");
  expect(call).toMatchObject({ contact: anne?.id, day: "2026-03-02" });
  expect(call?.record.initiative).toBe("proactive");
  expect(await bringIn(ports, [contacts, accounts, activities], "r2")).toEqual({
    ok: true,
    value: { added: 0, changed: 0 },
  });
  await undoRestore(ports, "r1");
  expect([
    await database.accounts.count(),
    await database.contacts.count(),
    await database.actions.count(),
    await database.totals.count(),
  ]).toEqual([0, 0, 0, 0]);
});

test("no address and no domain is in anything that is stored", async () => {
  const { ports, database } = await freshPorts();
  await bringIn(ports, [contacts, accounts], "r1");
  const stored = JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())));
  expect(stored).toContain("Anne Martin");
  expect(stored).not.toContain("anne@");
  expect(stored).not.toContain("acme.test");
});

test("one who is known by name keeps their id and what was said of them, and gains what was missing", async () => {
  const { ports, database } = await freshPorts();
  const known = { record: "contact" as const, id: "known", name: "anne martin", role: "decides" as const };
  await database.contacts.put(contactRow(known));
  await bringIn(ports, [activities], "r1");
  await bringIn(ports, [new File([await contacts.text()], "contacts.csv")], "r2");
  const rows = (await database.contacts.toArray()).filter(({ nameKey }) => nameKey === "anne martin");
  expect(rows.map(({ key }) => key)).toContain("known");
  const call = (await database.actions.toArray()).find(({ kind }) => kind === "call");
  expect(call?.contact).toBe("known");
  expect((await database.contacts.get("known"))?.record).toMatchObject({
    name: "anne martin",
    role: "decides",
  });
});

test("visits that the tool counted are a sign of interest of the day of the last, once, and feed the score", async () => {
  const { ports, database } = await freshPorts();
  const seen = (times: number, last: string) =>
    new File(
      [
        "Record ID,First Name,Last Name,Email,Number of Pageviews,Time Last Seen\n",
        `71,Anne,Martin,anne@acme.test,${times},${last} 10:12\n`,
        "72,Bob,Durand,bob@else.test,,\n",
      ],
      "contacts.csv",
    );
  await bringIn(ports, [seen(3, "2026-11-02")], "r1");
  await bringIn(ports, [seen(5, "2026-11-20")], "r2");
  const signs = await allRecords(database, "lead-sign");
  const anne = (await database.contacts.toArray()).find(({ record }) => record.name === "Anne Martin");
  expect(signs).toEqual([
    expect.objectContaining({ sign: "page-visited", times: 5, day: "2026-11-20", contact: anne?.key }),
  ]);
  const { lines } = scoreLead(signsOf([], signs, null, "2026-09-01"), defaultLeadScoring);
  expect(lines).toEqual([{ sign: "page-visited", times: 5, seen: 5, points: 10 }]);
  await undoRestore(ports, "r2");
  expect((await allRecords(database, "lead-sign"))[0]).toMatchObject({ times: 3, day: "2026-11-02" });
});

test("a last visit that can be read both ways is asked about", async () => {
  const file = new File(
    ["First Name,Email,Pageviews,Last visit\n", "Anne,anne@acme.test,3,03/04/2026\n"],
    "contacts.csv",
  );
  const opened = await openFiles([file], () => undefined);
  const [part] = interpret(opened, noChoices, context).parts;
  expect(part).toMatchObject({ questions: [{ why: "ambiguous-order", column: "Last visit" }] });
  const answered = {
    ...noChoices,
    lists: { "contacts.csv": { dates: { "Last visit": "day-first" as const } } },
  };
  const days: string[] = [];
  for await (const record of recordsOf(opened, answered, context))
    if (record.record === "lead-sign") days.push(record.day);
  expect(days).toEqual(["2026-04-03"]);
});
