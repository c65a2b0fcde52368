import { type ComponentChildren, render } from "preact";
import { LanguageProvider } from "@/components/i18n/language";
import "@/components/theme";
import { useLanguage } from "./language";

function Page({ children }: { children: ComponentChildren }) {
  return <LanguageProvider language={useLanguage()}>{children}</LanguageProvider>;
}

/** Draws a page of Cairn in its language. */
export function showPage(content: ComponentChildren): void {
  render(<Page>{content}</Page>, document.body);
}
