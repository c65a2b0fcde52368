import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlankDate } from "@/lib/imports/dates/blank-date";
import { readDateColumn, readDay } from "@/lib/imports/dates/date-column";

test("a first number above twelve means day first, a second one month first", () => {
  expect(readDateColumn(["03/04/2024", "25/04/2024"]).order).toBe("day-first");
  expect(readDateColumn(["03/04/2024", "04/25/2024"]).order).toBe("month-first");
  expect(readDateColumn(["2024-04-03"]).order).toBe("iso");
});

test("a column that stays open, or says both, is a question with examples", () => {
  expect(readDateColumn(["03/04/2024", "05/06/2024"])).toMatchObject({
    order: null,
    question: { why: "ambiguous-order", examples: ["03/04/2024", "05/06/2024"] },
  });
  expect(readDateColumn(["25/04/2024", "04/25/2024"])).toMatchObject({
    order: null,
    question: { why: "contradictory-order", examples: ["25/04/2024", "04/25/2024"] },
  });
});

test("the same day in either order is no question", () => {
  expect(readDateColumn(["04/04/2024", "11/11/2024"]).question).toBeNull();
});

test("no date is written in many ways", () => {
  for (const cell of [
    "",
    " ",
    "-1",
    "0",
    "00/00/0000",
    "0000-00-00",
    "0000-00-00 00:00:00",
    "N/A",
    "null",
    "-",
  ]) {
    expect(isBlankDate(cell), cell).toBe(true);
  }
  expect(isBlankDate("01/01/2024")).toBe(false);
});

test("times and zones behind a day do not matter; a day that does not exist is none", () => {
  expect(readDay("2024-04-03T10:00:00.000Z", "iso")).toBe("2024-04-03");
  expect(readDay("2024-04-03 10:00", "iso")).toBe("2024-04-03");
  expect(readDay("3/4/24 9:05 PM", "month-first")).toBe("2024-03-04");
  expect(readDay("31/02/2024", "day-first")).toBeNull();
  expect(readDay("32.01.2024", "day-first")).toBeNull();
});

const day = fc.date({ min: new Date("1980-01-01"), max: new Date("2060-12-31"), noInvalidDate: true });

test("what a column decides reads every day back as it was", () => {
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 60 }),
      fc.constantFrom("day-first", "month-first"),
      (days, order) => {
        const iso = days.map((date) => date.toISOString().slice(0, 10));
        const cells = iso.map((text) => {
          const [year, month, dayOfMonth] = text.split("-");
          return order === "day-first" ? `${dayOfMonth}/${month}/${year}` : `${month}/${dayOfMonth}/${year}`;
        });
        const column = readDateColumn(cells);
        if (column.order === null) {
          expect(column.question?.why).toBe("ambiguous-order");
        } else {
          expect(cells.map((cell) => readDay(cell, column.order ?? "iso"))).toEqual(iso);
        }
      },
    ),
  );
});
