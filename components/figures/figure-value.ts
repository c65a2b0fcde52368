import type { Format } from "@/lib/i18n/format";
import type { FlashFigure } from "@/lib/views/figure";

/** A figure's number in its unit, short enough for a small place: `38 %`, `€12,400`, `1.24M €`, `3 h 10 min`. */
export function figureValue(
  format: Format,
  value: number,
  { unit, currency }: Pick<FlashFigure, "unit" | "currency">,
): string {
  if (unit === "money") return format.moneyShort(value, currency ?? null);
  if (unit === "share") return format.percent(value);
  if (unit === "hours") return format.minutes(value * 60);
  return format.number(value);
}
