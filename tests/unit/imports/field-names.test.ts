import { expect, test } from "vitest";
import { dealFields } from "@/lib/imports/columns/deal-fields";
import { listFields, listKinds } from "@/lib/imports/lists/list-fields";
import en from "@/locales/en/imports.json";
import fr from "@/locales/fr/imports.json";

test.each([
  ["English", en],
  ["French", fr],
])("every field that a column may hold has a name in %s", (_language, words) => {
  const fields = [...dealFields, ...listKinds.flatMap(listFields)];
  expect(fields.filter((field) => !(`field-${field}` in words))).toEqual([]);
});
