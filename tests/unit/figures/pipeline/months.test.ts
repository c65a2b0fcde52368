import { expect, test } from "vitest";
import { endedForecasts } from "@/lib/figures/pipeline/forecasts";
import { addMonths, monthFigures } from "@/lib/figures/pipeline/months";
import { deal, histories } from "./deals";

const asOf = "2026-11-23";

test("a month is seen with the pipeline that stood behind it on its first morning", () => {
  const months = monthFigures(
    histories([
      deal(
        "1",
        [
          ["proposal", "2026-08-10", { amount: 1_000, probability: 0.5 }],
          ["won", "2026-10-05", { amount: 900 }],
        ],
        { origin: "self" },
      ),
      deal("2", [["lead", "2026-10-01", { amount: 400 }]]),
    ]),
    asOf,
  );
  const of = (month: string) => months.find((one) => one.month === month);
  expect(months).toHaveLength(13);
  expect(of("2026-08")).toMatchObject({ open: 0, standing: 0, created: [{ origin: "self", n: 1 }] });
  expect(of("2026-09")).toMatchObject({ open: 1, standing: 1_000, weighted: 500, turnover: 0 });
  expect(of("2026-10")).toMatchObject({ open: 1, standing: 1_000, turnover: 900, won: 1 });
  expect(of("2026-11")).toMatchObject({ open: 1, standing: 400, turnover: 0 });
});

test("what an export tells of the end alone stood open until then; an amount that came later did not", () => {
  const months = monthFigures(
    histories([
      deal("end", [
        ["lead", "2026-08-10"],
        ["lost", "2026-10-05", { amount: 700, probability: 0.4 }],
      ]),
      deal("grown", [
        ["lead", "2026-08-10"],
        ["proposal", "2026-09-10", { amount: 1_000 }],
        ["won", "2026-10-05", { amount: 900 }],
      ]),
    ]),
    asOf,
  );
  expect(months.find(({ month }) => month === "2026-09")).toMatchObject({
    open: 2,
    standing: 700,
    weighted: 280,
  });
});

test("months go over the turn of the year, both ways", () => {
  expect([addMonths("2026-11", 2), addMonths("2026-01", -1), addMonths("2026-06", 0)]).toEqual([
    "2027-01",
    "2025-12",
    "2026-06",
  ]);
});

test("a forecast is the one that stood on the first of the month in which the deal ended", () => {
  const raisedOnTheEve = deal("1", [
    ["proposal", "2026-08-10", { probability: 0.4 }],
    ["negotiation", "2026-10-02", { probability: 0.95 }],
    ["won", "2026-10-03"],
  ]);
  const begunThatMonth = deal("2", [
    ["lead", "2026-10-02", { probability: 0.2 }],
    ["lost", "2026-10-20"],
  ]);
  const endAlone = deal("3", [
    ["lead", "2026-08-02"],
    ["lost", "2026-10-20", { probability: 0 }],
  ]);
  expect(endedForecasts(histories([raisedOnTheEve, begunThatMonth, endAlone]))).toEqual([
    { declared: 0.4, won: true },
    { declared: 0.2, won: false },
  ]);
});
