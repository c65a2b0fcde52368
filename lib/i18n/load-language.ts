import type { Language } from "@/lib/model/settings";
import { addCatalogue, catalogueOf } from "./catalogues";

const sources = {
  en: () => import("@/locales/en"),
  fr: () => import("@/locales/fr"),
} as const;

/** Loads the sentences of one language, where they are not there yet: a page reads none that it does not show. */
export async function loadLanguage(language: Language): Promise<void> {
  if (catalogueOf(language)) return;
  addCatalogue(language, (await sources[language]()).default);
}
