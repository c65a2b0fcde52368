import { expect, test } from "vitest";
import { keepFigures, readKeptFigures } from "@/lib/app/records/keep-figures";
import { readRecords, recordsAPiece } from "@/lib/app/records/read-records";
import { accountRow, actionRow, plainRow } from "@/lib/store/record-rows";
import { putRecord } from "@/lib/store/records";
import { actionOn } from "../../coach/routines/routine-life";
import { freshPorts } from "../fresh-ports";

test("records come piece by piece, each once, and end", async () => {
  const { database } = await freshPorts();
  const count = recordsAPiece * 2 + 3;
  await database.accounts.bulkPut(
    Array.from({ length: count }, (_, index) => accountRow({ record: "account", id: `a${index}` })),
  );
  const ids = new Set<string>();
  let cursor: string | null = null;
  let pieces = 0;
  do {
    const piece = await readRecords(database, { record: "account", cursor });
    for (const record of piece.records) if (record.record === "account") ids.add(record.id);
    cursor = piece.cursor;
    pieces += 1;
  } while (cursor !== null);
  expect(ids.size).toBe(count);
  expect(pieces).toBe(3);
});

test("actions of some days, or with someone; small records by their own name alone", async () => {
  const { database } = await freshPorts();
  await database.actions.bulkPut(
    [
      actionOn("2026-11-02", { id: "a", account: "x" }),
      actionOn("2026-11-03", { id: "b", contact: "c" }),
      actionOn("2026-11-20", { id: "c", opportunity: "o" }),
    ].map(actionRow),
  );
  await database.opportunities.put(
    plainRow({ record: "opportunity", id: "o", createdAt: "2026-11-01T09:00:00Z" }),
  );
  await putRecord(database, {
    record: "lead-scoring",
    rules: [],
    threshold: 30,
    withinDays: 90,
  });
  await putRecord(database, { record: "list", id: "pre-flight", items: [] });
  const ids = async (wanted: Omit<Parameters<typeof readRecords>[1], "cursor">) =>
    (await readRecords(database, { ...wanted, cursor: null })).records.map((record) =>
      record.record === "action" ? record.id : record.record,
    );
  expect(await ids({ record: "action", from: "2026-11-02", to: "2026-11-03" })).toEqual(["a", "b"]);
  expect(await ids({ record: "action", of: { account: "x" } })).toEqual(["a"]);
  expect(await ids({ record: "action", of: { contact: "c" } })).toEqual(["b"]);
  expect(await ids({ record: "action", of: { opportunity: "o" } })).toEqual(["c"]);
  expect(await ids({ record: "lead-scoring" })).toEqual(["lead-scoring"]);
  expect(await ids({ record: "opportunity" })).toEqual(["opportunity"]);
});

test("kept figures are told once, and read back", async () => {
  const { database } = await freshPorts();
  const figure = {
    id: "won.month",
    value: 3,
    second: null,
    target: null,
    interval: null,
    pointsOver: "month" as const,
    points: [],
  };
  expect(await readKeptFigures(database)).toEqual([]);
  expect(await keepFigures(database, [figure])).toBe(true);
  expect(await keepFigures(database, [figure])).toBe(false);
  expect(await readKeptFigures(database)).toEqual([figure]);
});
