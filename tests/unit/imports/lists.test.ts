import { describe, expect, test } from "vitest";
import { type CsvTable, readCsv } from "@/lib/imports/csv";
import { activityKind, readActivities } from "@/lib/imports/lists/read-activities";
import { readAccounts, readContacts } from "@/lib/imports/lists/read-people";
import { tableKind } from "@/lib/imports/table-kind";

function tableOf(...lines: readonly string[]): CsvTable {
  const table = readCsv(lines.join("\n"));
  if ("problem" in table) throw new Error(table.problem);
  return table;
}

describe("what a table holds", () => {
  test.each([
    [
      "contacts",
      "Record ID,First Name,Last Name,Email,Phone Number,Associated Company,Contact owner,Lifecycle Stage",
      "1,Anne,Martin,a@x.test,,Acme,Claire,customer",
    ],
    [
      "contacts",
      "ID de fiche d'informations,Prénom,Nom,E-mail,Numéro de téléphone,Propriétaire du contact",
      "1,Anne,Martin,a@x.test,,Claire",
    ],
    [
      "contacts",
      "Record Id,Contact Owner,Lead Source,First Name,Last Name,Account Name,Email,Title,Phone,Mobile,Created Time",
      "1,C,Web,Anne,Martin,Acme,a@x.test,,,,2026-01-02",
    ],
    [
      "contacts",
      "first_name,last_name,gender,title,background,status,tags,company,email_work",
      "Anne,Martin,f,,,warm,,Acme,a@x.test",
    ],
    [
      "accounts",
      "Record ID,Company name,Company Domain Name,Company owner,Industry,City,Postal Code,Create Date",
      "1,Acme,acme.test,Claire,Steel,Lyon,69000,2026-01-02",
    ],
    ["accounts", "Raison sociale;Segment;Statut;Site web", "Acme;Or;Client;acme.test"],
    [
      "activities",
      "Record ID,Activity type,Title,Body,Activity date,Activity assigned to",
      "1,Meeting,Demo,,2026-03-02,Claire",
    ],
    [
      "activities",
      "Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Assigned to user,Activity - Organization",
      "1,Call Anne,Call,2026-03-02,Claire,Acme",
    ],
    [
      "activities",
      "Record ID,Task title,Due date,Task status,Task type,Assigned to,Completion date",
      "1,Send,2026-03-02,COMPLETED,EMAIL,Claire,2026-03-03",
    ],
    [
      "activities",
      "Id,Subject,ActivityDate,Status,OwnerId,WhoId,WhatId,TaskSubtype,CompletedDateTime",
      "1,S,2026-03-02,Completed,o,w,x,Call,2026-03-02",
    ],
    [
      "activities",
      "Type d'action;Compte;Contact;Date de début;Date de réalisation;Assigné à",
      "Visite;Acme;Anne;02/03/2026;;Claire",
    ],
    [
      "calls",
      "Id,Call Start Time,Call Owner Name,Call Type,Call Duration (in seconds)",
      "1,2026-03-02 10:00:00,Claire,Outbound,60",
    ],
    ["deals", "Record ID,Deal Name,Deal Stage,Amount,Close Date", "1,Roof,Won,5,2026-03-02"],
    [
      "deals",
      "Id,Name,Amount,StageName,CloseDate,CreatedDate,OwnerId,Type",
      "1,Roof,5,Won,2026-03-02,2026-01-02,o,New",
    ],
  ] as const)("%s: %s", (kind, header, row) => {
    expect(tableKind(tableOf(header, row))).toBe(kind);
  });
});

test("contacts: names from their parts, an address out of what stands around it, repeats and the nameless passed over", () => {
  const { items, skipped } = readContacts(
    tableOf(
      "Record ID,First Name,Last Name,Email,Company name",
      "1,Anne,Martin,Anne <ANNE@acme.test>,Acme",
      "1,Anne,Martin,anne@acme.test,Acme",
      "2,,,bob@acme.test,Acme",
      "3,,Durand,none,",
    ),
  );
  expect(items).toEqual([
    { id: "1", name: "Anne Martin", address: "anne@acme.test", account: "Acme", visits: null },
    { id: "3", name: "Durand", address: null, account: null, visits: null },
  ]);
  expect(skipped.map(({ row, why }) => [row, why])).toEqual([
    [2, "repeated"],
    [3, "no-name"],
  ]);
});

test("a French list: Nom is the last name where a first name stands beside it", () => {
  const { items } = readContacts(tableOf("Prénom;Nom;E-mail", "Anne;Martin;a@x.test"));
  expect(items[0]?.name).toBe("Anne Martin");
});

test("accounts: segment, standing and domain in Cairn's words", () => {
  const { items } = readAccounts(
    tableOf(
      "Raison sociale;Segment;Statut;Site web",
      "Acme;Or;Client;https://www.Acme.test/fr",
      "Beta;;Ancien client;",
    ),
  );
  expect(items).toEqual([
    { id: null, name: "Acme", domain: "acme.test", segment: "gold", status: "customer" },
    { id: null, name: "Beta", domain: null, segment: null, status: "former" },
  ]);
});

test.each([
  ["Call", "call"],
  ["Appel sortant", "call"],
  ["Rendez-vous", "meeting"],
  ["Visite client", "visit"],
  ["E-mail", "email"],
  ["Démonstration", "demo"],
  ["Devis", "quote"],
  ["Deadline", "task"],
  ["Note", null],
] as const)("an activity of type %s is %s", (type, kind) => {
  expect(activityKind(type)).toBe(kind);
});

test("activities: what is open or only noted is passed over, who began it is told by its words", () => {
  const { items, skipped, questions } = readActivities(
    tableOf(
      "Id,Activity type,Activity date,Status,Direction,Duration,Company name",
      "1,Call,2026-03-02 14:30,Completed,Outbound,12,Acme",
      "2,Call,2026-03-03,Completed,Inbound,,Acme",
      "3,Task,2026-03-04,Not Started,,,Acme",
      "4,Note,2026-03-04,,,,Acme",
      "5,Meeting,,Completed,,60,Acme",
    ),
  );
  expect(questions).toEqual([]);
  expect(
    items.map(({ kind, initiative, day, minute, minutes }) => [kind, initiative, day, minute, minutes]),
  ).toEqual([
    ["call", "proactive", "2026-03-02", 870, 12],
    ["call", "reactive", "2026-03-03", null, null],
  ]);
  expect(skipped.map(({ why }) => why)).toEqual(["not-done", "note", "undated"]);
});

test("an order of day and month that stays open is asked about", () => {
  const table = tableOf("Type,Date,Compte", "Appel,03/04/2026,Acme");
  expect(readActivities(table).questions).toEqual([
    expect.objectContaining({ why: "ambiguous-order", column: "Date" }),
  ]);
  expect(readActivities(table, { dates: { Date: "day-first" } }).items[0]?.day).toBe("2026-04-03");
});
