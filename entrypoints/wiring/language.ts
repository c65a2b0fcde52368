import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Extent, loadLanguage } from "@/lib/i18n/load-language";
import { type Language, language as languageName, type Settings } from "@/lib/model/settings";
import { useAnswer } from "./answer";

const key = "cairn.language";

/** The language last shown, or the browser's: a page paints at once, before the settings have answered. */
export function firstLanguage(): Language {
  try {
    const known = languageName.safeParse(localStorage.getItem(key));
    if (known.success) return known.data;
  } catch {
    // A frame on a page that denies storage; the browser's language stands in.
  }
  return navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** The page's language, kept in step with the settings and said to the browser (`lang`), and the settings themselves. */
export function useLanguage(extent: Extent): { language: Language; settings: Settings | null } {
  const language = useSignal(firstLanguage());
  const settings = useAnswer("settings.get", {}, ["settings"]).value.value;
  useEffect(() => {
    if (!settings) return;
    const chosen = settings.language;
    void loadLanguage(chosen, extent).then(() => {
      language.value = chosen;
    });
  }, [settings]);
  useEffect(() => {
    document.documentElement.lang = language.value;
    try {
      localStorage.setItem(key, language.value);
    } catch {
      // See above: nothing depends on it.
    }
  }, [language.value]);
  return { language: language.value, settings };
}
