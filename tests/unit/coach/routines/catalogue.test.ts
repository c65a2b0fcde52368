import { expect, test } from "vitest";
import { catalogue, catalogueIds, routineFromCatalogue } from "@/lib/coach/routines/catalogue";
import { createTranslator } from "@/lib/i18n/translate";
import { routine } from "@/lib/model/routine";

test("each routine of the catalogue is a valid record with a name, a reason and a way in both languages", () => {
  expect(catalogue.map(({ id }) => id)).toEqual([...catalogueIds]);
  for (const entry of catalogue) {
    const made = routineFromCatalogue(entry, { id: "r1", name: entry.id, from: "2026-01-05" });
    expect(routine.parse(made)).toMatchObject({ catalogue: entry.id, times: entry.times });
    for (const language of ["en", "fr"] as const) {
      const t = createTranslator(language);
      for (const part of ["name", "why", "how"])
        expect(t.has(`routines.${entry.id}-${part}`), `${language} ${entry.id}-${part}`).toBe(true);
    }
  }
});
