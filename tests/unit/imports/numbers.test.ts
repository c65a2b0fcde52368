import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber, readNumberColumn } from "@/lib/imports/numbers";

test.each([
  [["1 234,56 €", "99,00 €"], "comma", 1234.56],
  [["1,234.56", "12.5"], "point", 1234.56],
  [["1.234,5", "10,25"], "comma", 1234.5],
  [["$1,234,567"], "point", 1234567],
  [["1 200", "2 500"], "point", 1200],
] as const)("%j is read with its own separators", (cells, style, first) => {
  expect(readNumberColumn(cells).style).toBe(style);
  expect(readNumber(cells[0], style)).toBe(first);
});

test("blank is no number, and neither is a word", () => {
  for (const cell of ["", "-", "n/a", "abc", "1.2.3"]) expect(readNumber(cell, "point"), cell).toBeNull();
  expect(readNumber("(1,200)", "point")).toBe(-1200);
});

test("what the two locales write is read back", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(amounts, fc.constantFrom("fr-FR", "en-US", "de-DE"), (cents, locale) => {
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
      const cells = cents.map((amount) => format.format(amount / 100));
      const { style } = readNumberColumn(cells);
      expect(style).not.toBeNull();
      if (style === null) return;
      expect(cells.map((cell) => readNumber(cell, style))).toEqual(cents.map((amount) => amount / 100));
    }),
  );
});
