/** What makes a spreadsheet take a cell for a formula: one of these signs first, after white space or in full width too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** The same after a sign at which a spreadsheet of another locale, deaf to our quotes, might begin a new cell. */
const INNER_FORMULA = /([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/gu;
const NEEDS_QUOTES = /[",;\t\r\n]/;

type Cell = string | number | null;

/** One cell: numbers stay numbers, text that a spreadsheet would calculate gets an apostrophe in front, null is empty. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  if (!NEEDS_QUOTES.test(harmless)) return harmless;
  return `"${harmless.replace(INNER_FORMULA, "$1'").replaceAll('"', '""')}"`;
}

/** One line with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
