import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "@/lib/model/settings";
import type en from "@/locales/en";
import { catalogueOf } from "./catalogues";

type Catalogue = typeof en;
/** Every key of the English catalogue, `domain.key`; a test holds the French one to the same keys. */
export type MessageKey = {
  [Domain in keyof Catalogue]: `${Domain}.${Extract<keyof Catalogue[Domain], string>}`;
}[keyof Catalogue];

export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;

export interface Translator {
  /** The sentence of a key with its values filled in (ICU MessageFormat). */
  (key: MessageKey, values?: MessageValues): string;
  readonly language: Language;
  /** Whether a key exists: for keys made from data (`choices.<id>`), where an unknown one has a fallback. */
  has(key: string): key is MessageKey;
}

function lookUp(language: Language, key: string): string | undefined {
  const dot = key.indexOf(".");
  const domain = catalogueOf(language)?.[key.slice(0, dot)];
  return domain && Object.hasOwn(domain, key.slice(dot + 1)) ? domain[key.slice(dot + 1)] : undefined;
}

/**
 * A translator for one language, whose catalogue is loaded. `own`: names that the person gave in place of Cairn's, by
 * key, taken as they are. Parsed messages are kept, so a sentence is parsed once a page.
 */
export function createTranslator(language: Language, own: Readonly<Record<string, string>> = {}): Translator {
  const parsed = new Map<string, IntlMessageFormat>();
  const translate = (key: MessageKey, values?: MessageValues): string => {
    if (Object.hasOwn(own, key)) return own[key] ?? "";
    let message = parsed.get(key);
    if (!message) {
      const text = lookUp(language, key);
      if (text === undefined) return key;
      message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
  return Object.assign(translate, {
    language,
    has: (key: string): key is MessageKey => lookUp(language, key) !== undefined,
  });
}
