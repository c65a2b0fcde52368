import { type ComponentChildren, render } from "preact";
import { useMemo } from "preact/hooks";
import { LanguageProvider } from "@/components/i18n/language";
import { OwnWordsProvider, ownWordsOf, segmentNamesOf } from "@/components/i18n/own-words";
import "@/components/theme";
import { type Extent, loadLanguage } from "@/lib/i18n/load-language";
import { firstLanguage } from "./first-language";
import { useLanguage } from "./language";

function Page({ extent, children }: { extent: Extent; children: ComponentChildren }) {
  const { language, settings } = useLanguage(extent);
  const words = useMemo(() => ownWordsOf(settings), [settings]);
  const names = useMemo(() => segmentNamesOf(settings), [settings]);
  return (
    <LanguageProvider language={language} own={names}>
      <OwnWordsProvider words={words}>{children}</OwnWordsProvider>
    </LanguageProvider>
  );
}

/** Draws a page of Cairn in its language, as soon as what the page says of that one language is there. */
export function showPage(content: ComponentChildren, extent: Extent): void {
  void loadLanguage(firstLanguage(), extent).then(() =>
    render(<Page extent={extent}>{content}</Page>, document.body),
  );
}
