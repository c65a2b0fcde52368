/** A mail address, a number that someone can be reached by, an amount, a company's legal form, a name inside a sentence. */
const signs: readonly RegExp[] = [
  /[\w.+-]+@[\w.-]+\.\w{2,}/gu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /(?<![\p{L}\d])\+?\d(?:[ .\u00a0\u202f-]?\d){7,}(?!\d)/gu,
  /\b\d[\d .,\u00a0\u202f]*\s?(?:€|\$|£|EUR|USD|GBP|k€|K€)/gu,
  /(?<![\p{L}\d])(?:SARL|SASU|SAS|SA|EURL|SNC|SCOP|GmbH|AG|Ltd|LLC|Inc|PLC|Plc|BV|NV|SpA)(?![\p{L}\d])/gu,
  /(?<=[\p{Ll}\d,;:»”)’'-][ \u00a0\u202f]|[dl]['’])\p{Lu}[\p{L}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}’'-]+)*/gu,
];

/** Words that begin with a capital and name nobody. */
const harmless = new Set(
  "I CRM CSE PME ETI TVA IT HR DSI RH DG PDG CEO CFO CTO B2B Gold Silver Bronze Or Argent Excel LinkedIn Cairn Monday Tuesday Wednesday Thursday Friday January February March April May June July August September October November December".split(
    " ",
  ),
);

/**
 * What in a text may still tell who it is about: addresses, numbers, amounts, legal forms, capitals inside a sentence.
 * A help for the one who writes, no proof: a name at the beginning of a sentence is not seen.
 */
export function namesLeft(text: string): string[] {
  const found = signs.flatMap((sign) => [...text.matchAll(sign)].map(([piece]) => piece.trim()));
  const named = [...new Set(found)].filter((piece) => piece !== "" && !harmless.has(piece));
  return named.filter((piece) => !named.some((one) => one !== piece && one.includes(piece))).slice(0, 6);
}
