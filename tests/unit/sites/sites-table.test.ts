import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sitesTable, withTable } from "@/scripts/sites/table";

test("README's table of sites is what the adapters say (npm run sites-table)", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(withTable(readme, sitesTable())).toBe(readme);
});

test("a text without the marks is refused", () => {
  expect(() => withTable("# Cairn", "")).toThrow("expected <!-- sites:begin");
});
