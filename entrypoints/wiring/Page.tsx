import { type ComponentChildren, render } from "preact";
import { LanguageProvider } from "@/components/i18n/language";
import "@/components/theme";
import { loadLanguage } from "@/lib/i18n/load-language";
import { askAhead } from "./answer";
import { firstLanguage, useLanguage } from "./language";

function Page({ children }: { children: ComponentChildren }) {
  return <LanguageProvider language={useLanguage()}>{children}</LanguageProvider>;
}

/** Draws a page of Cairn in its language, as soon as that one language is there. */
export function showPage(content: ComponentChildren): void {
  askAhead("settings.get", {});
  void loadLanguage(firstLanguage()).then(() => render(<Page>{content}</Page>, document.body));
}
