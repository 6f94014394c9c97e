import { type Cell, isMistake, textCell } from '../hr-columns/cells.js';
import type { Columns } from '../hr-columns/column-names.js';
import type { CsvRecord } from '../csv-files/csv-rows.js';

/** One thing that is wrong in a file: where, what stands there, and why it cannot be used. */
export interface Mistake {
  line: number;
  column: string;
  value: string;
  code: string;
  reason: string;
}

/** A mistake as one sentence for people: `Line 3, Hire Date "31/02/2027": Is a day that does not exist.` */
export function sentenceOf({ line, column, value, reason }: Mistake): string {
  return column === ''
    ? `Line ${line}: ${reason}`
    : `Line ${line}, ${column} ${JSON.stringify(value)}: ${reason}`;
}

const SHOWN_VALUE = 120;

/** Reads the cells of one row and gathers what is wrong with them. */
export class RowReader<F extends string> {
  readonly mistakes: Mistake[] = [];

  constructor(
    private readonly record: CsvRecord,
    private readonly columns: Columns<F>,
  ) {
    const extra = record.cells.slice(columns.header.length).some((cell) => cell.trim() !== '');
    if (extra) this.add('', '', 'COLUMN_COUNT', 'The row has more cells than the file has columns.');
    if (record.cells.length < columns.header.length) {
      this.add('', '', 'COLUMN_COUNT', 'The row has fewer cells than the file has columns.');
    }
  }

  has(field: F): boolean {
    return this.columns.of.has(field);
  }

  columnOf(field: F): string {
    return this.columns.header[this.columns.of.get(field) ?? -1] ?? '';
  }

  raw(field: F): string {
    return this.record.cells[this.columns.of.get(field) ?? -1] ?? '';
  }

  add(column: string, value: string, code: string, reason: string): void {
    this.mistakes.push({ line: this.record.line, column, value: value.slice(0, SHOWN_VALUE), code, reason });
  }

  refuse(field: F, code: string, reason: string): void {
    this.add(this.columnOf(field), this.raw(field).trim(), code, reason);
  }

  /** The value of a field: null when empty or mistaken, undefined without such a column. */
  read<T>(field: F, cell: (raw: string) => Cell<T>): T | null | undefined {
    if (!this.has(field)) return undefined;
    const result = cell(this.raw(field));
    if (!isMistake(result)) return result.value;
    this.refuse(field, result.code, result.reason);
    return null;
  }

  text(field: F, most: number): string | null | undefined {
    return this.read(field, (raw) => textCell(raw, most));
  }

  /** As `text`, for a field that no row may leave empty. */
  required(field: F, most: number, code: string, reason: string): string | undefined {
    const before = this.mistakes.length;
    const value = this.text(field, most);
    if (value === null && this.mistakes.length === before) this.refuse(field, code, reason);
    return value ?? undefined;
  }
}
