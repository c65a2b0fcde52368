import { expect, test } from "vitest";
import { openQuestions } from "@/components/imports/import-state";
import { type ImportChoices, noChoices } from "@/lib/app/imports/import-choices";
import { type ImportContext, interpret, recordsOf, skippedTexts } from "@/lib/app/imports/importer";
import { openFiles } from "@/lib/app/imports/opened-files";

const context: ImportContext = {
  timeZone: "Europe/Paris",
  nowMs: Date.parse("2026-11-23T10:00:00Z"),
  hash: (text) => Promise.resolve(text),
  hashKey: (text) => Promise.resolve(text),
  hashDomain: (text) => Promise.resolve(text),
};

async function reading(text: string, said: Partial<ImportChoices> = {}) {
  const opened = await openFiles([new File([text], "t.csv")], () => undefined);
  const choices = { ...noChoices, ...said };
  const records = [];
  for await (const record of recordsOf(opened, choices, context)) records.push(record);
  const { parts } = interpret(opened, choices, context);
  return {
    part: parts[0],
    open: openQuestions({ parts, unread: [], records: 0, baseline: null }),
    records,
    opened,
  };
}

test.each([
  ["people who sell", "sales_agent,manager,office\nAnn,Bob,East\n"],
  ["a price list", "product,series,sales_price\nA,B,12\n"],
  ["a dictionary", "Table,Field,Description\naccounts,account,Company name\n"],
])("%s is left aside, and makes nothing until the person says what it holds", async (_name, text) => {
  const { part, records } = await reading(text);
  expect(part?.kind).toBe("aside");
  expect(records).toEqual([]);
});

test("the person's word on what a table holds comes before Cairn's", async () => {
  const text = "Nom\nToit\nBureau\n";
  expect((await reading(text)).part?.kind).toBe("accounts");
  const aside = await reading(text, { kinds: { "t.csv": "none" } });
  expect([aside.part?.kind, aside.records]).toEqual(["aside", []]);
  const contacts = await reading(text, { kinds: { "t.csv": "contacts" } });
  expect(contacts.records.map(({ record }) => record)).toEqual(["contact", "contact"]);
});

const calls = [
  "Id,Call Start Time,Call Owner Name,Call Type,Call Duration",
  "1,2026-03-02 10:15:00,Ann,Outbound,00:03:20",
  "2,2026-10-25 09:00:00,Bob,Inbound,00:10:00",
  "3,2026-03-03 11:00:00,Ann,Missed,",
  "1,2026-03-02 10:15:00,Ann,Outbound,00:03:20",
].join("\n");

test("calls of several people wait for the person to say which are theirs", async () => {
  expect((await reading(calls)).open).toBe(1);
  const own = await reading(calls, { owners: { "t.csv": "Ann" } });
  expect(own.open).toBe(0);
  expect(own.part).toMatchObject({ kind: "calls", items: 1, skipped: { missed: 1, repeated: 1 } });
  expect(own.records).toMatchObject([
    { at: "2026-03-02T10:15:00+01:00", minutes: 3, initiative: "proactive" },
  ]);
  const all = await reading(calls, { owners: { "t.csv": null } });
  // The night on which the clocks went back: the offset is that of the hour, not of noon alone.
  expect(all.records).toMatchObject([{}, { at: "2026-10-25T09:00:00+01:00", minutes: 10 }]);
  expect(
    skippedTexts(all.opened, noChoices, context)[0]
      ?.text.split("\r\n")
      .map((line) => line.slice(0, 12)),
  ).toEqual(["line,why,Id,", "4,missed,3,2", "5,repeated,1"]);
});

test("the columns of calls are shown, and a choice of another one holds", async () => {
  const text = calls.replace("Call Start Time", "Quand");
  const asked = await reading(text, { kinds: { "t.csv": "calls" }, owners: { "t.csv": null } });
  expect(asked.part).toMatchObject({ items: 0, skipped: { undated: 2, missed: 1, repeated: 1 } });
  const said = { kinds: { "t.csv": "calls" as const }, owners: { "t.csv": null } };
  const mapped = await reading(text, { ...said, lists: { "t.csv": { fields: { startedAt: "Quand" } } } });
  expect(mapped.part).toMatchObject({ items: 2 });
});

test("what is still to come was not done; where a tool says when things were done, the others were not", async () => {
  const ahead = "Id,Activity type,Activity date\n1,Meeting,2026-11-20\n2,Meeting,2026-12-01\n";
  expect((await reading(ahead)).part).toMatchObject({ items: 1, skipped: { "not-done": 1 } });
  const told =
    "Type d'action;Date de début;Date de réalisation\nAppel;02/03/2026;02/03/2026\nAppel;25/03/2026;\n";
  expect((await reading(told)).part).toMatchObject({ items: 1, skipped: { "not-done": 1 } });
});
