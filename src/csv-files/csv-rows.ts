import { fileErrors } from './csv-files.errors.js';

/** A row of a file and the line that it begins on (the first line is 1). */
export interface CsvRecord {
  line: number;
  cells: string[];
}

const LONGEST_CELL_CHARACTERS = 131_072;
const LONGEST_ROW_CHARACTERS = 2_097_152;
const LINE_END = /\r\n?|\n/g;
/** The column names stand among the first lines, in the one that has most cells. */
const LINES_WITH_NAMES = 20;

const linesIn = (text: string) => text.match(LINE_END)?.length ?? 0;

/** Somewhere within a row that is being read. */
interface Reached {
  at: number;
  line: number;
}

/**
 * Takes CSV text apart as it arrives: quotation marks, doubled ones within them, any line ends, spaces around quoted
 * cells. Throws `FILE_MALFORMED` and `FILE_ROW_TOO_LONG` with line and column; keeps no more than the row at hand.
 */
export class CsvRows {
  private text = '';
  private at = 0;
  private line = 1;
  private isWhole = false;
  private header: readonly string[] = [];

  constructor(private readonly delimiter: string) {}

  /** The rows that more text completes; `null` stands for the end of the file. */
  *add(text: string | null): Generator<CsvRecord> {
    this.isWhole = text === null;
    this.text = this.text.slice(this.at) + (text ?? '');
    this.at = 0;
    while (this.at < this.text.length) {
      const record = this.next();
      if (!record) break;
      if (record.line <= LINES_WITH_NAMES && record.cells.length > this.header.length)
        this.header = record.cells;
      yield record;
    }
    const isTooLong = this.text.length - this.at > LONGEST_ROW_CHARACTERS;
    if (isTooLong) throw fileErrors.rowTooLong(this.placeOf(this.line, 0));
  }

  /** The next row, or null where its end has not arrived yet. */
  private next(): CsvRecord | null {
    const cells: string[] = [];
    const reached = { at: this.at, line: this.line };
    for (;;) {
      const cell = this.cell(reached, cells.length);
      if (cell === null) return null;
      cells.push(cell);
      if (this.text[reached.at] !== this.delimiter) break;
      reached.at++;
    }
    const end = this.text.charCodeAt(reached.at) === 13 ? this.afterReturn(reached.at) : reached.at + 1;
    if (end === null) return null;
    const record = { line: this.line, cells };
    this.line = reached.line + 1;
    this.at = end;
    return record;
  }

  /** Behind a carriage return, which may have a line feed with it. */
  private afterReturn(at: number): number | null {
    if (at + 1 === this.text.length && !this.isWhole) return null;
    return this.text[at + 1] === '\n' ? at + 2 : at + 1;
  }

  /** The cell that begins here, or null where it may go on; ends at a delimiter, a line end or the end of the file. */
  private cell(reached: Reached, index: number): string | null {
    const start = reached.at;
    let at = this.afterSpaces(start);
    if (this.text[at] === '"') return this.quoted(at, reached, index);
    for (; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 10 || code === 13 || code === this.delimiter.charCodeAt(0)) break;
      if (code === 34) throw fileErrors.malformed(this.placeOf(reached.line, index));
    }
    if (at === this.text.length && !this.isWhole) return null;
    reached.at = at;
    return this.fitting(this.text.slice(start, at), reached.line, index);
  }

  private quoted(mark: number, reached: Reached, index: number): string | null {
    let close = this.text.indexOf('"', mark + 1);
    for (; close >= 0 && this.text[close + 1] === '"'; close = this.text.indexOf('"', close + 2));
    if (close < 0 || (close + 1 === this.text.length && !this.isWhole)) {
      this.fitting(this.text.slice(mark), reached.line, index);
      if (this.isWhole) throw fileErrors.malformed(this.placeOf(reached.line, index));
      return null;
    }
    const at = this.afterSpaces(close + 1);
    if (at === this.text.length && !this.isWhole) return null;
    const value = this.text.slice(mark + 1, close);
    const line = reached.line + linesIn(value);
    if (at < this.text.length && this.text[at] !== this.delimiter && !/[\r\n]/.test(this.text[at] ?? ''))
      throw fileErrors.malformed(this.placeOf(line, index));
    const fitting = this.fitting(value, reached.line, index);
    reached.at = at;
    reached.line = line;
    return fitting.includes('"') ? fitting.replaceAll('""', '"') : fitting;
  }

  private afterSpaces(at: number): number {
    let next = at;
    while (this.text.charCodeAt(next) === 32) next++;
    return next;
  }

  private fitting(cell: string, line: number, index: number): string {
    if (cell.length > LONGEST_CELL_CHARACTERS && cell.trim().length > LONGEST_CELL_CHARACTERS)
      throw fileErrors.rowTooLong(this.placeOf(line, index));
    return cell;
  }

  private placeOf(line: number, index: number): { line: number; column: string } {
    return { line, column: this.header[index]?.trim().slice(0, 120) || `column ${index + 1}` };
  }
}
