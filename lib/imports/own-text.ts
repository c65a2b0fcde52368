/** The longest text that engines copy when they cut it out of a larger one; longer ones keep the whole of that. */
const mostCopied = 12;

/** A text of its own: cut out of a larger one it would keep all of that in memory. */
export const ownText = (text: string): string =>
  text.length <= mostCopied ? text : (JSON.parse(JSON.stringify(text)) as string);
