import { configure, render } from "@testing-library/preact";
import axe from "axe-core";
import type { ComponentChild } from "preact";
import { LanguageProvider } from "@/components/i18n/language";
import { vi } from "vitest";
import type { Language } from "@/lib/model/settings";

// What a component loads when it is used (the charts) takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

/** Draws a component in one language. */
export function show(content: ComponentChild, language: Language = "en") {
  return render(<LanguageProvider language={language}>{content}</LanguageProvider>);
}

/** What axe finds wrong in the page, one line a finding; contrast is held by the palette's own test. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: {
      "color-contrast": { enabled: false },
      // Parts of a page are looked at one by one: they stand in no landmark and carry no first heading here.
      region: { enabled: false },
      "page-has-heading-one": { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** A callback that remembers what it was given. */
export const spy = () => vi.fn<(...given: unknown[]) => void>();
