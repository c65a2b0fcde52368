import { parse, unparse } from "papaparse";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "@/entrypoints/wiring/save-csv";

test("a formula is made harmless; numbers stay numbers, in French with their comma", () => {
  const rows = [
    ["Person", "Value"],
    ["=HYPERLINK(1)", -1.5],
    ["+33 1", 2],
  ];
  expect(csvText(unparse, rows, "en")).toBe("\uFEFFPerson,Value\r\n'=HYPERLINK(1),-1.5\r\n'+33 1,2");
  expect(csvText(unparse, rows, "fr")).toBe("\uFEFFPerson;Value\r\n'=HYPERLINK(1);-1,5\r\n'+33 1;2");
});

test("no cell of a text ever begins as a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
      const [row] = parse<string[]>(csvText(unparse, [cells], "en").slice(1)).data;
      for (const cell of row ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("opened by a spreadsheet with another separator, which ignores the quotes, a cell begins no formula either", () => {
  expect(csvText(unparse, [["Ana;=1+1", "a,b;c"]], "en")).toBe('\uFEFFAna;\'=1+1,"a,b;c"');
  expect(csvText(unparse, [["Ana,=1+1", "a, b"]], "fr")).toBe("\uFEFFAna,'=1+1;a, b");
  expect(csvText(unparse, [['a;"=1+1\n=2']], "en")).toBe('\uFEFF"a;""\'=1+1\n\'=2"');
});
