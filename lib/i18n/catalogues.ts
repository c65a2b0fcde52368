import type { Language } from "@/lib/model/settings";

/** The sentences of one language: by domain, then by key. */
export type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

const catalogues = new Map<Language, Sentences>();

/** Makes sentences of a language known to every translator of this context, beside those that are known. */
export function addCatalogue(language: Language, sentences: Sentences): void {
  catalogues.set(language, { ...catalogues.get(language), ...sentences });
}

/** The sentences of a language, or undefined where this context has not loaded them. */
export const catalogueOf = (language: Language): Sentences | undefined => catalogues.get(language);
