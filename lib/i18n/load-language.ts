import type { Language } from "@/lib/model/settings";
import { addCatalogue } from "./catalogues";

/** How much of a language: what sidebar and popup say, or all of it. */
export type Extent = "everyday" | "whole";

const sources = {
  everyday: { en: () => import("@/locales/en/everyday"), fr: () => import("@/locales/fr/everyday") },
  whole: { en: () => import("@/locales/en"), fr: () => import("@/locales/fr") },
} as const;

const loaded = new Set<string>();

/** Loads the sentences of one language, where they are not there yet: a page reads none that it does not show. */
export async function loadLanguage(language: Language, extent: Extent): Promise<void> {
  const name = `${extent} ${language}`;
  if (loaded.has(name)) return;
  addCatalogue(language, (await sources[extent][language]()).default);
  loaded.add(name);
}
