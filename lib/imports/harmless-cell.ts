/**
 * Where a spreadsheet would take what follows for a formula: at the beginning of a cell, and after every separator
 * or new line within it, since a spreadsheet that takes another separator than the file's ignores its quotes too.
 * The CSV library's own guard looks at the beginning only, and passes over texts of several lines.
 */
const beforeFormula = /(^|[,;|\p{Cc}]"*)(?=[=+\-@\t\r])/gu;

/** A text of a cell in which nothing is a formula, whatever separator a spreadsheet takes. */
export const harmlessCell = (text: string): string => text.replaceAll(beforeFormula, "$1'");
