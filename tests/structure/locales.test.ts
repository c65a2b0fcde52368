import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { errorCodes } from "@/lib/model/result";
import en from "@/locales/en";
import fr from "@/locales/fr";

type Catalogue = Record<string, Record<string, string>>;

const catalogues: Record<"en" | "fr", Catalogue> = { en, fr };

function keys(catalogue: Catalogue): string[] {
  return Object.entries(catalogue)
    .flatMap(([domain, messages]) => Object.keys(messages).map((key) => `${domain}.${key}`))
    .sort();
}

/** The names of the values that a message expects, in order and without repeats. */
function valuesOf(text: string, language: string): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) walk(part);
    if (node === null || typeof node !== "object" || Array.isArray(node)) return;
    const part = node as { type?: number; value?: unknown; options?: Record<string, { value: unknown }> };
    // 0 literal, 7 the `#` of a plural; the rest name a value.
    if (part.type !== 0 && part.type !== 7 && typeof part.value === "string") names.add(part.value);
    for (const option of Object.values(part.options ?? {})) walk(option.value);
  };
  walk(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

test("both languages have the same keys", () => {
  expect(keys(catalogues.fr)).toEqual(keys(catalogues.en));
  expect(keys(catalogues.en).length).toBeGreaterThan(10);
});

test("every message parses, says something, and takes the same values in both languages", () => {
  const wrong: string[] = [];
  for (const [domain, messages] of Object.entries(catalogues.en)) {
    for (const [key, english] of Object.entries(messages)) {
      const french = catalogues.fr[domain]?.[key] ?? "";
      if (english.trim() === "" || french.trim() === "") wrong.push(`${domain}.${key} is empty`);
      if (valuesOf(english, "en").join() !== valuesOf(french, "fr").join()) {
        wrong.push(`${domain}.${key}: ${valuesOf(english, "en").join()} / ${valuesOf(french, "fr").join()}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("the tone: no exclamation marks", () => {
  const loud = Object.values(catalogues).flatMap((catalogue) =>
    Object.values(catalogue).flatMap((messages) =>
      Object.values(messages).filter((text) => text.includes("!")),
    ),
  );
  expect(loud).toEqual([]);
});

test("French keeps its no-break space before tall punctuation and its own apostrophe", () => {
  const wrong = Object.entries(catalogues.fr).flatMap(([domain, messages]) =>
    Object.entries(messages)
      .filter(([, text]) => /\p{L}'\p{L}/u.test(text) || /[\p{L}\p{N})»] [?;:»]/u.test(withoutSyntax(text)))
      .map(([key]) => `${domain}.${key}`),
  );
  expect(wrong).toEqual([]);
});

test("every error has a sentence", () => {
  expect(Object.keys(en.errors).sort()).toEqual([...errorCodes].sort());
});

/** A message without the parts that are ICU syntax, whose colons and commas are not for the eye. */
function withoutSyntax(text: string): string {
  return text.replaceAll(/\{\w+, (?:plural|select|selectordinal),/g, "");
}
