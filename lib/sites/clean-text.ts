/** Longest text that is kept of a page, in UTF-16 units. */
export const textLimit = 300;

// Control characters, and marks that turn the direction of the text after them: a name must not rewrite its line.
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text of a page made fit for a line: marks and controls out, spaces single, at most 300 units, no half pair. */
export function cleanText(text: string): string {
  const line = text
    .slice(0, 4 * textLimit)
    .replaceAll(unsafe, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const cut = line.slice(0, textLimit);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}
