/** Currencies by the signs and words under which amounts carry them. A bare dollar sign may be several countries'. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b/i, "EUR"],
  [/£|\bpounds?\b/i, "GBP"],
  [/\bUS\s?\$/i, "USD"],
  [/\b(C|CA|CAD)\s?\$/i, "CAD"],
  [/\b(A|AU)\s?\$/i, "AUD"],
  [/\bdollars?\b|\$/i, "$"],
  [/₹/, "INR"],
  [/¥/, "JPY"],
  [/zł/i, "PLN"],
  [/Kč/i, "CZK"],
  [/\bFr\.?(?=\s|\d|$)/, "CHF"],
];

/** ISO 4217 codes, by the platform's own list. */
const codes = new Set(Intl.supportedValuesOf("currency"));

/** The currency that a cell names, by code (`EUR`) or sign; `$` where it is a dollar of no named country; else null. */
export function currencyIn(cell: string): string | null {
  const code = /(?<!\p{L})[A-Z]{3}(?!\p{L})/u.exec(cell)?.[0];
  if (code !== undefined && codes.has(code)) return code;
  return signs.find(([sign]) => sign.test(cell))?.[1] ?? null;
}

/**
 * Reads the currency of every cell of a column. Beside other currencies a bare dollar is the United States' own, so
 * that it is not added to theirs; where it stands alone nobody says which dollar it is.
 */
export function currencyReader(cells: Iterable<string>): (cell: string) => string | null {
  const known = new Map<string, string | null>();
  for (const cell of cells) if (!known.has(cell)) known.set(cell, currencyIn(cell));
  const isMixed = new Set([...known.values()].filter((one) => one !== null)).size > 1;
  return (cell) => {
    const named = known.get(cell) ?? null;
    return named === "$" ? (isMixed ? "USD" : null) : named;
  };
}
