import { expect, test } from "vitest";
import { dealFigures, dealsAsOf } from "@/lib/figures/deal-figures";
import { readCsv } from "@/lib/imports/csv";
import { readDeals } from "@/lib/imports/deals";

function importOf(text: string, mapping = {}) {
  const table = readCsv(text);
  if ("problem" in table) throw new Error(table.problem);
  return readDeals(table, mapping);
}

const french = [
  "ID de fiche d'informations;Nom de la transaction;Phase de la transaction;Montant;Date de création;Date de fermeture;Propriétaire de la transaction",
  "1;Toiture;Signée;12 500,00;05/01/2026;28/02/2026;Claire",
  "2;Bardage;Perdue;3 200,50;07/01/2026;13/03/2026;Claire",
  "3;Isolation;Devis envoyé;8 000,00;09/02/2026;30/04/2026;Paul",
].join("\n");

test("a French export: columns, outcomes, dates and amounts are recognised", () => {
  const { deals, questions } = importOf(french);
  expect(questions).toEqual([
    expect.objectContaining({ column: "Date de création", why: "ambiguous-order" }),
  ]);
  expect(
    deals.map(({ stage, amount, closedOn, expectedClose, owner }) => [
      stage,
      amount,
      closedOn,
      expectedClose,
      owner,
    ]),
  ).toEqual([
    ["won", 12500, "2026-02-28", null, "Claire"],
    ["lost", 3200.5, "2026-03-13", null, "Claire"],
    ["proposal", 8000, null, "2026-04-30", "Paul"],
  ]);
});

test("an answered question reads the column, and is asked no more", () => {
  const { deals, questions } = importOf(french, { dates: { "Date de création": "day-first" } });
  expect(questions).toEqual([]);
  expect(deals[0]?.createdOn).toBe("2026-01-05");
});

test("a close before a start is asked about with its examples, never shown as a cycle", () => {
  const text = "id,stage,create date,close date\na,Won,2026-05-20,2026-03-01\nb,Won,2026-01-20,2026-03-01";
  expect(importOf(text).questions).toContainEqual(
    expect.objectContaining({
      column: "close date",
      why: "close-before-start",
      examples: ["a: 2026-05-20 > 2026-03-01"],
    }),
  );
  const answered = importOf(text, { leaveOutContradictions: true });
  expect(answered.questions.map(({ why }) => why)).toEqual(["no-column"]);
  expect(answered.deals[0]).toMatchObject({ createdOn: null, closedOn: null, stage: "won" });
});

test("Pipedrive's status beats its stage; an open status says nothing", () => {
  const text =
    "Deal - ID,Deal - Stage,Deal - Status\n1,Negotiation,Won\n2,Negotiation,Open\n3,Proposal made,Lost";
  expect(importOf(text).deals.map(({ stage }) => stage)).toEqual(["won", "negotiation", "lost"]);
});

test("a stage that says closed without saying how is a question", () => {
  expect(importOf("id,stage\n1,Closed\n2,Won").questions).toContainEqual(
    expect.objectContaining({ why: "unknown-outcome", examples: ["Closed"] }),
  );
  expect(importOf("id,stage\n1,Closed\n2,Won", { lost: ["Closed"] }).deals.map(({ stage }) => stage)).toEqual(
    ["lost", "won"],
  );
});

test("blank lines and repeated ids are passed over and named", () => {
  const { deals, skipped } = importOf("id,stage,amount\n1,Won,5\n,,\n1,Won,5\n,Lost,3");
  expect(deals).toHaveLength(2);
  expect(skipped).toEqual([{ row: 2, why: "repeated-id" }]);
});

test("two currencies are not added up unasked", () => {
  expect(importOf("id,stage,amount,currency\n1,Won,5,EUR\n2,Won,6,USD").questions).toContainEqual(
    expect.objectContaining({ why: "mixed-currencies" }),
  );
});

test("as of a day: what ended later is open, what began later is unknown", () => {
  const text =
    "id,stage,create date,close date\na,Won,2026-01-01,2026-03-01\nb,Lost,2026-01-05,2026-06-20\nc,Won,2026-07-15,2026-08-01";
  const { deals } = importOf(text);
  expect(dealFigures(dealsAsOf(deals, "2026-05-31"), "2026-05-31")).toMatchObject({
    won: 1,
    lost: 0,
    open: 1,
  });
});
