/** How a column writes its decimals. */
export type NumberStyle = "point" | "comma";

export interface NumberQuestion {
  readonly why: "ambiguous-numbers" | "unread-numbers";
  readonly examples: readonly string[];
}

/** How a column writes its numbers; `question` where its own values don't decide, or can't be read. */
export interface NumberColumn {
  readonly style: NumberStyle | null;
  readonly question: NumberQuestion | null;
}

const mostExamples = 3;

const blank =
  /^(|-|--|—|–|#?n\/?a|nan|nil|\(?null\)?|none|undefined|\\n|aucune?|\(vide\)|\(blank\)|\(none\))$/i;

/** Currency signs, codes and words, and what is said of taxes: none of it changes the number. */
const unit = String.raw`(?:\p{Sc}|[A-Z]{3}|[A-Z]{2}\p{Sc}|[A-Z]\p{Sc}|euros?|dollars?|pounds?|kr\.?|Fr\.?|zł|Kč|HT|TTC|%)`;
const shape = new RegExp(
  String.raw`^(\()?([+\-−])?${unit}{0,2}([+\-−])?(\d[\d.,]*|[.,]\d+)(e[+\-]?\d+)?(k|m)?${unit}{0,2}(-)?(\))?$`,
  "iu",
);
const thousand: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

interface Written {
  /** Digits with their separators. */
  readonly digits: string;
  readonly factor: number;
}

function written(cell: string): Written | null {
  // Spaces and apostrophes group thousands in French, Swiss and SI usage.
  const match = shape.exec(cell.replaceAll(/[\s\u00A0\u202F'’`]/gu, ""));
  if (!match) return null;
  const [, opened, before, inner, digits = "", exponent = "", times = "", after, closed] = match;
  if ((opened === undefined) !== (closed === undefined)) return null;
  const isNegative =
    opened !== undefined || after !== undefined || /[-−]/.test(`${before ?? ""}${inner ?? ""}`);
  const power = exponent === "" ? 1 : 10 ** Number(exponent.slice(1));
  return { digits, factor: (isNegative ? -1 : 1) * power * (thousand[times.toLowerCase()] ?? 1) };
}

const grouped: Readonly<Record<NumberStyle, RegExp>> = {
  // In India thousands are grouped by three, and by two above that.
  point: /^(\d+|\d{1,3}(,\d{2,3})*,\d{3})?(\.\d*)?$/,
  comma: /^(\d+|\d{1,3}(\.\d{2,3})*\.\d{3})?(,\d*)?$/,
};

/** The number in a cell, or null where there is none. Parentheses mean negative, as accountants write. */
export function readNumber(cell: string, style: NumberStyle): number | null {
  const read = blank.test(cell.trim()) ? null : written(cell);
  if (read === null || !grouped[style].test(read.digits)) return null;
  const plain =
    style === "point" ? read.digits.replaceAll(",", "") : read.digits.replaceAll(".", "").replace(",", ".");
  const value = Number(plain) * read.factor;
  // A product with a power of ten is rounded to what was written.
  return read.factor === 1 || read.factor === -1 ? value : Number(value.toPrecision(15));
}

/** What single cells say of a column's style. */
interface Evidence {
  readonly decides: Record<NumberStyle, string[]>;
  /** One separator with three digits after it: thousands, or three decimals. */
  readonly open: Record<NumberStyle, string[]>;
  /** Lengths of decimals that were seen for certain. */
  readonly decimals: Set<number>;
  hasLongInteger: boolean;
}

const opposite = { point: "comma", comma: "point" } as const;

function weigh(evidence: Evidence, cell: string, digits: string): void {
  const [lastPoint, lastComma] = [digits.lastIndexOf("."), digits.lastIndexOf(",")];
  const last = Math.max(lastPoint, lastComma);
  if (last < 0) {
    if (digits.length > 3) evidence.hasLongInteger = true;
    return;
  }
  // The style of which the last separator would be the decimal sign.
  const style = last === lastPoint ? "point" : "comma";
  const separator = digits[last] ?? "";
  const after = digits.length - last - 1;
  if (Math.min(lastPoint, lastComma) >= 0) {
    // The later of two different ones is the decimal.
    evidence.decides[style].push(cell);
    evidence.decimals.add(after);
  } else if (digits.indexOf(separator) !== last) {
    evidence.decides[opposite[style]].push(cell);
  } else if (after !== 3 || last > 3 || last === 0 || digits.startsWith("0")) {
    evidence.decides[style].push(cell);
    evidence.decimals.add(after);
  } else evidence.open[style].push(cell);
}

/**
 * Decides from all values of a column whether its decimals come after a point or a comma. A separator that occurs
 * twice groups thousands; the later of two different ones is the decimal; one alone with other than three digits after
 * it is the decimal. Three digits after one separator in every value ("1,234") are grouped thousands, unless other
 * values of the column have thousands without any. What contradicts itself, or is no number, is a question.
 */
export function readNumberColumn(cells: Iterable<string>): NumberColumn {
  const evidence: Evidence = {
    decides: { point: [], comma: [] },
    open: { point: [], comma: [] },
    decimals: new Set(),
    hasLongInteger: false,
  };
  const unread: string[] = [];
  const distinct = new Set(cells);
  for (const cell of distinct) {
    if (blank.test(cell.trim())) continue;
    const read = written(cell);
    if (read === null) unread.push(cell);
    else weigh(evidence, cell, read.digits);
  }
  const { decides, open } = evidence;
  const asked = (...examples: string[]): NumberColumn => ({
    style: null,
    question: { why: "ambiguous-numbers", examples: examples.slice(0, mostExamples) },
  });
  const decided = (style: NumberStyle): NumberColumn => {
    for (const cell of distinct)
      if (!blank.test(cell.trim()) && written(cell) && readNumber(cell, style) === null) unread.push(cell);
    const examples = unread.slice(0, mostExamples);
    return { style, question: unread.length === 0 ? null : { why: "unread-numbers", examples } };
  };
  const [point, comma] = [decides.point[0], decides.comma[0]];
  if (point !== undefined && comma !== undefined) return asked(point, comma);
  if (point !== undefined || comma !== undefined) {
    const style = point === undefined ? "comma" : "point";
    // "12,50" beside "1,234": three decimals among twos, or a thousand.
    const doubtful = open[style][0];
    const isFixed = evidence.decimals.size === 1 && !evidence.decimals.has(3);
    if (doubtful !== undefined && isFixed) return asked(decides[style][0] ?? "", doubtful);
    return decided(style);
  }
  const [openPoint, openComma] = [open.point[0], open.comma[0]];
  if (openPoint !== undefined && openComma !== undefined) return asked(openPoint, openComma);
  if (openPoint === undefined && openComma === undefined) return decided("point");
  if (evidence.hasLongInteger) return asked(openPoint ?? openComma ?? "");
  return decided(openPoint === undefined ? "point" : "comma");
}
