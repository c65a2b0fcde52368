/** A number as it is typed in either language, spaces between thousands and all: `12 400,50`. Null where it is none. */
export function numberOf(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00A0\u202F€$£']/gu, "");
  if (plain === "") return null;
  // A comma before three digits at the end parts thousands, as in 12,400; any other one parts decimals.
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const number = Number(isGrouped ? plain.replaceAll(",", "") : plain.replace(",", "."));
  return Number.isFinite(number) ? number : null;
}
