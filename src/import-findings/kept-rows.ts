import type { IgnoredColumn } from '../hr-columns/column-names.js';
import type { CsvRecord } from '../csv-files/csv-rows.js';
import type { Mistake } from '../hr-files/row-reader.js';
import type { ImportAction, ImportedRow, MetMove } from './import-tally.js';
import type { KeptRow } from './kept-rows.repository.js';

/** A rejected row as the file had it, without its sensitive columns, and what is wrong with it. */
export interface RejectedRow {
  cells: string[];
  mistakes: Mistake[];
}

/** Most bytes that a text column takes on every database, with room to spare. */
const MOST_BYTES = 60_000;
const SHORTEST_CELL = 20;

/** Which columns of a file may be kept: all but the sensitive ones, by number from 0. */
export function keptColumns(header: readonly string[], ignored: readonly IgnoredColumn[]): number[] {
  const sensitive = new Set(
    ignored.flatMap(({ column, reason }) => (reason === 'sensitive' ? [column] : [])),
  );
  return header.flatMap((name, index) => (sensitive.has(name.slice(0, 200)) ? [] : [index]));
}

/** A rejected row to keep; cells of an overlong row are cut until it fits. */
export function toRejectedRow(
  { line, cells }: CsvRecord,
  mistakes: readonly Mistake[],
  columns: readonly number[],
  employeeNumber: string | null,
): KeptRow {
  const kept = columns.map((index) => cells[index] ?? '');
  const textWith = (most: number) =>
    JSON.stringify({ cells: kept.map((cell) => cell.slice(0, most)), mistakes });
  let most = 1_000;
  while (most > SHORTEST_CELL && Buffer.byteLength(textWith(most)) > MOST_BYTES) most = Math.floor(most / 2);
  const number = employeeNumber?.slice(0, 64) ?? null;
  return { line, action: 'rejected', employeeNumber: number, content: textWith(most) };
}

export function toSampleRow(action: ImportAction, row: ImportedRow): KeptRow {
  const { line, employeeNumber, name, changes } = row;
  return { line, action, employeeNumber, content: JSON.stringify({ name, changes }) };
}

/** The planned moves that one row meets, to keep. */
export function toMetMovesRow(line: number, moves: readonly MetMove[]): KeptRow {
  const employeeNumber = moves[0]?.employeeNumber ?? null;
  return { line, action: 'met-moves', employeeNumber, content: JSON.stringify(moves) };
}

export function toColumnsRow(names: readonly string[]): KeptRow {
  return { line: 0, action: 'columns', employeeNumber: null, content: JSON.stringify(names) };
}

/** Reads what `toRejectedRow` wrote. */
export function readRejectedRow({ content }: KeptRow): RejectedRow {
  return JSON.parse(content) as RejectedRow;
}

/** Reads what `toSampleRow` wrote. */
export function readSampleRow({ line, employeeNumber, content }: KeptRow): ImportedRow {
  const { name, changes } = JSON.parse(content) as Pick<ImportedRow, 'name' | 'changes'>;
  return { line, employeeNumber: employeeNumber ?? '', name, changes };
}

/** Reads what `toMetMovesRow` wrote. */
export function readMetMovesRow({ content }: KeptRow): MetMove[] {
  return JSON.parse(content) as MetMove[];
}

/** Reads what `toColumnsRow` wrote. */
export function readColumnsRow({ content }: KeptRow): string[] {
  return JSON.parse(content) as string[];
}
