import { type CatalogueId, catalogueRoutine, routineFromCatalogue } from "@/lib/coach/routines/catalogue";
import { createTranslator } from "@/lib/i18n/translate";
import type { LocalDay } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";
import type { Settings } from "@/lib/model/settings";

/** The routines of the sample month: one that stands, one that holds, one that is only forming. */
const taken: readonly CatalogueId[] = ["read-crm", "plan-tomorrow", "quotation-follow-up"];

/** The sample month's routines, kept since its first day, under their names in the language of the settings. */
export function sampleRoutines(from: LocalDay | undefined, language: Settings["language"]): Routine[] {
  if (from === undefined) return [];
  const t = createTranslator(language);
  return taken.flatMap((id) => {
    const entry = catalogueRoutine(id);
    if (!entry) return [];
    const name = t(`routines.${id}-name`);
    return [
      { ...routineFromCatalogue(entry, { id: `sample routine ${id}`, name, from }), sample: true as const },
    ];
  });
}
