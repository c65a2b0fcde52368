import { expect, test } from "vitest";
import { openFiles } from "@/lib/app/imports/opened-files";
import { readCsv } from "@/lib/imports/csv";
import { readDateColumn, readDay } from "@/lib/imports/dates/date-column";
import { readDeals } from "@/lib/imports/deals";
import type { DealMapping } from "@/lib/imports/columns/mapping";
import { textOf } from "@/lib/imports/file-text";
import { dealRecords } from "@/lib/imports/records/deal-records";

function dealsOf(text: string, mapping: DealMapping = {}) {
  const table = readCsv(text);
  if ("problem" in table) throw new Error(table.problem);
  return { ...readDeals(table, mapping), names: table.columns };
}
const asked = (text: string, mapping: DealMapping = {}) =>
  dealsOf(text, mapping).questions.map(({ why }) => why);
const whole = "Nom;Étape;Montant;Date de création;Date de clôture";

test("of two columns with one header that say different things neither is guessed at, and each can be chosen", () => {
  const text = "Nom;Étape;Montant;Date;Date\nA;Gagné;10;2026-01-02;2026-02-03\nB;En cours;20;2026-01-03;\n";
  const { questions, names } = dealsOf(text);
  expect(names).toEqual(["Nom", "Étape", "Montant", "Date (1)", "Date (2)"]);
  expect(questions.flatMap(({ why, column }) => (why === "no-column" ? [column] : []))).toEqual([
    "createdAt",
    "closedAt",
  ]);
  const { deals, questions: left } = dealsOf(text, { createdAt: "Date (1)", closedAt: "Date (2)" });
  expect(left).toEqual([]);
  expect(deals[0]).toMatchObject({ createdOn: "2026-01-02", closedOn: "2026-02-03" });
});

test("a column repeated as it is, or empty, keeps its header; one without a header goes by its letter", () => {
  const { names } = dealsOf("Nom;Nom;Étape;;Étape\nA;A;Gagné;x;\nB;B;Perdu;y;\n");
  expect(names).toEqual(["Nom", "Nom (2)", "Étape", "(D)", "Étape (2)"]);
});

test("a second line of headers is no deal", () => {
  const { deals, skipped } = dealsOf(
    `${whole}\nName;Stage;Amount;Created Date;Close Date\nA;Gagné;10;2026-01-02;2026-02-03\n`,
  );
  expect(deals).toHaveLength(1);
  expect(skipped).toEqual([{ row: 1, why: "repeated-header" }]);
});

test("a table without a line of headers is refused, for its first row would be lost", async () => {
  const open = (text: string) => openFiles([new File([text], "d.csv")], () => undefined);
  const rows = "1;A;Gagné;10;03/01/2026;23/01/2026\n2;B;Perdu;20;16/01/2026;29/01/2026\n";
  expect((await open(rows)).unread).toEqual([{ name: "d.csv", trouble: "no-header" }]);
  expect((await open(`n;a;b;c;d;e\n${rows}`)).unread).toEqual([]);
});

test("a few bytes of another encoding don't spoil the others, and a text that was encoded twice is set right", () => {
  const text = "Société;Étape\nLéa;Gagné\nZoé;Perdu\n";
  const bytes = Buffer.from(text);
  const at = bytes.indexOf("Zo") + 2;
  const mixed = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xe9]), bytes.subarray(at + 2)]);
  expect(textOf(mixed)).toMatchObject({ text });
  expect(
    textOf(
      Buffer.from(Buffer.from("Société 5 €", "utf8").toString("latin1").replaceAll("\u0082", "‚"), "utf8"),
    ),
  ).toMatchObject({
    text: "Société 5 €",
  });
  expect(textOf(Buffer.from("Ã la carte", "utf8"))).toMatchObject({ text: "Ã la carte" });
});

test("amounts in several currencies are asked about, whether a column or a sign says so", () => {
  const rows = (second: string) =>
    `${whole}\nA;Gagné;10 €;2026-01-02;2026-02-03\nB;Perdu;${second};2026-01-02;2026-02-03\n`;
  expect(asked(rows("$20"))).toEqual(["mixed-currencies"]);
  expect(asked(rows("20 CHF"))).toEqual(["mixed-currencies"]);
  expect(asked(rows("20 EUR"))).toEqual([]);
  expect(dealsOf(rows("20 €")).deals.map(({ currency }) => currency)).toEqual(["EUR", "EUR"]);
  expect(dealsOf(rows("20 €").replaceAll("€", "$")).deals[0]?.currency).toBeNull();
});

test("a column that writes year, day, month is read so only where nothing else fits", () => {
  expect(readDateColumn(["2026-25-03", "2026-04-05"])).toEqual({ order: "year-day-month", question: null });
  expect(readDay("2026-04-05", "year-day-month")).toBe("2026-05-04");
  expect(readDateColumn(["2026-03-25", "2026-04-05"]).order).toBe("iso");
  expect(readDateColumn(["2026-25-03", "2026-03-25"]).question?.why).toBe("unread-dates");
});

test("a deal that ended on a day nobody told is asked about, and never put on another day", () => {
  const text = `${whole}\nA;Gagné;10;2026-01-02;\nB;Perdu;20;2026-01-02;2026-02-03\nC;Gagné;30;;2026-02-04\n`;
  expect(dealsOf(text).questions).toMatchObject([{ why: "ended-undated", examples: ["A"] }]);
  const { deals, questions } = dealsOf(text, { leaveOutUndated: true });
  expect(questions).toEqual([]);
  const records = [...dealRecords(deals, "s", "Europe/Paris", "2026-11-24")];
  const opportunities = records.flatMap((record) => (record.record === "opportunity" ? [record] : []));
  expect(opportunities.map(({ name, createdEstimated }) => [name, createdEstimated ?? false])).toEqual([
    ["B", false],
    ["C", true],
  ]);
  const won = records.find((record) => record.record === "stage" && record.stage === "won");
  expect(won).toMatchObject({ at: "2026-02-04T12:00:00+01:00" });
});
