import type { ColumnReason } from '../hr-columns/column-names.js';
import type { NameOrder } from '../hr-columns/person-name.js';
import type { ReadableFile } from './hr-files.service.js';

/** How a file was read: which column counted for what and why, and how it writes dates and names. */
export interface FileReading {
  encoding: string;
  headerLine: number;
  columns: { field: string; column: string; why: ColumnReason }[];
  /** What was remembered for the source and is no longer in the file. */
  columnsGone: { field: string; column: string }[];
  dateFormats: { field: string; dateFormat: string }[];
  nameOrder: NameOrder | null;
}

/** How a file was read, for whoever looks at the answer. */
export function readingOf<F extends string>({ csv, columns, conventions }: ReadableFile<F>): FileReading {
  return {
    encoding: csv.encoding,
    headerLine: csv.headerLine,
    columns: [...columns.of].map(([field, index]) => ({
      field,
      column: (csv.header[index] ?? '').slice(0, 200),
      why: columns.why.get(field) ?? 'name',
    })),
    columnsGone: columns.gone,
    dateFormats: [...conventions.dates].map(([field, { pattern }]) => ({ field, dateFormat: pattern })),
    nameOrder: conventions.nameOrder,
  };
}
