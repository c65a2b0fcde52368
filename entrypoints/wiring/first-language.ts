import type { Language } from "@/lib/model/settings";

const key = "cairn.language";

/** The language last shown, or the browser's: a page paints at once, before the settings have answered. */
export function firstLanguage(): Language {
  try {
    const known = localStorage.getItem(key);
    if (known === "en" || known === "fr") return known;
  } catch {
    // A frame on a page that denies storage; the browser's language stands in.
  }
  return navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** Keeps the language that is shown for the next page's beginning. */
export function keepFirstLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // See above: nothing depends on it.
  }
}
