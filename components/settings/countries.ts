import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";

/** Countries whose public holidays are offered, by their code in `date-holidays`. */
export const holidayCountries = [
  "AT",
  "BE",
  "CA",
  "CH",
  "DE",
  "ES",
  "FR",
  "GB",
  "IE",
  "IT",
  "LU",
  "MA",
  "NL",
  "PT",
  "TN",
  "US",
];

/** The choices of the public-holiday setting, in the language's own order; the empty value is none. */
export function holidayChoices(t: Translator, format: Format): { value: string; label: string }[] {
  const named = [
    ...holidayCountries.map((code) => ({ value: code, label: format.country(code) })),
    { value: "FR-67", label: t("settings.alsace") },
  ].sort((one, other) => one.label.localeCompare(other.label, t.language));
  return [{ value: "", label: t("settings.holidays-none") }, ...named];
}
