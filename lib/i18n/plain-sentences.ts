import type { Language } from "@/lib/model/settings";
import enChoices from "@/locales/en/choices.json";
import enCommon from "@/locales/en/common.json";
import enLauncher from "@/locales/en/launcher.json";
import frChoices from "@/locales/fr/choices.json";
import frCommon from "@/locales/fr/common.json";
import frLauncher from "@/locales/fr/launcher.json";

const sentences = {
  en: { choices: enChoices, common: enCommon, launcher: enLauncher },
  fr: { choices: frChoices, common: frCommon, launcher: frLauncher },
} as const;

type Plain = (typeof sentences)["en"];
type PlainKey = { [Domain in keyof Plain]: `${Domain}.${Extract<keyof Plain[Domain], string>}` }[keyof Plain];

/**
 * The few sentences that the background says itself (the launcher's and the menu's words), by key. They carry no
 * values, so they are said as they stand: the formatter and the other sentences stay out of the worker.
 */
export function plainSentence(language: Language): (key: PlainKey) => string {
  const ofLanguage: Readonly<Record<string, Readonly<Record<string, string>>>> = sentences[language];
  return (key) => {
    const dot = key.indexOf(".");
    return ofLanguage[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
  };
}
