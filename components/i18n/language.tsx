import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { createFormat, type Format } from "@/lib/i18n/format";
import { createTranslator, type Translator } from "@/lib/i18n/translate";
import type { Language } from "@/lib/model/settings";

interface Speech {
  t: Translator;
  format: Format;
}

const SpeechContext = createContext<Speech | null>(null);

/** Gives every component below it the sentences and formats of one language. */
export function LanguageProvider({
  language,
  own,
  children,
}: {
  language: Language;
  /** Names that the person gave in place of Cairn's, by message key. The same object while they are the same. */
  own?: Readonly<Record<string, string>>;
  children: ComponentChildren;
}) {
  const speech = useMemo(
    () => ({ t: createTranslator(language, own), format: createFormat(language) }),
    [language, own],
  );
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** The sentences (`t`) and formats of the page's language. Throws outside a LanguageProvider. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech needs a LanguageProvider above it");
  return speech;
}
