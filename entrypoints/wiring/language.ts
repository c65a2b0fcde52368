import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Extent, loadLanguage } from "@/lib/i18n/load-language";
import type { Language, Settings } from "@/lib/model/settings";
import { useAnswer } from "./answer";
import { firstLanguage, keepFirstLanguage } from "./first-language";

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
    keepFirstLanguage(language.value);
  }, [language.value]);
  return { language: language.value, settings };
}
