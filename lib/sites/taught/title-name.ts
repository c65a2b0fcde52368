/** What stands before and after the name in the title of a taught page. */
export interface TitleFrame {
  readonly before: string;
  readonly after: string;
}

const separator = /(?:\s[|·•–—:/-]\s|:\s|\s»\s)/g;

/** Ends of separators in a text: where a name may begin. */
const ends = (text: string): number[] =>
  [...text.matchAll(separator)].map((found) => found.index + found[0].length);
const starts = (text: string): number[] => [...text.matchAll(separator)].map((found) => found.index);

function commonStart(first: string, second: string): number {
  let at = 0;
  while (at < Math.min(first.length, second.length) && first[at] === second[at]) at++;
  return at;
}

function commonEnd(first: string, second: string): number {
  let count = 0;
  while (count < Math.min(first.length, second.length) && first.at(-1 - count) === second.at(-1 - count))
    count++;
  return count;
}

/**
 * The frame that two titles share around what differs, cut at separators so that two names which begin alike lose
 * nothing. Null where the titles tell the records apart in no such way.
 */
export function frameOf(first: string, second: string): TitleFrame | null {
  if (first === second || first === "" || second === "") return null;
  const begin = commonStart(first, second);
  const before = first.slice(0, Math.max(0, ...ends(first).filter((at) => at <= begin)));
  const end = first.length - commonEnd(first, second);
  const after = starts(first).find((at) => at >= end && at >= before.length);
  const frame = { before, after: after === undefined ? "" : first.slice(after) };
  const sharedFrame = frame.before.length <= 200 && frame.after.length <= 200;
  return sharedFrame && nameIn(first, frame) && nameIn(second, frame) ? frame : null;
}

/** The name in a title, or null where the title has another frame. */
export function nameIn(title: string, { before, after }: TitleFrame): string | null {
  if (!title.startsWith(before) || !title.endsWith(after)) return null;
  if (title.length <= before.length + after.length) return null;
  const name = title.slice(before.length, title.length - after.length).trim();
  return name === "" ? null : name;
}
