import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";

/** A month `2026-11`, a quarter `2026-Q4` or a year `2026` in words. */
export function periodWords(t: Translator, format: Format, period: string): string {
  const quarter = /Q([1-4])$/.exec(period)?.[1];
  if (quarter) return t("pipeline.quarter", { n: quarter, year: period.slice(0, 4) });
  return period.length === 7 ? format.month(period) : period;
}

/** A month without its year, in short, for an axis: `Nov`. */
export const monthShort = (format: Format, month: string): string =>
  format.dayShort(`${month}-01`).replace(/^\S+\s/u, "");
