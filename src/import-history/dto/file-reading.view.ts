import { ColumnGoneView } from '../../hr-sources/dto/columns.view.js';

export class ReadColumnView {
  /** Our field. */
  field: string;
  column: string;
  /** `given` with this import, `remembered` for its source, or known by its `name`. */
  why: 'given' | 'remembered' | 'name';
}

export class ReadDateView {
  field: string;
  dateFormat: string;
}

/** How a file was read. */
export class FileReadingView {
  encoding: string;
  /** The line that the column names stand on. */
  headerLine: number;
  columns: ReadColumnView[];
  /** What was remembered for the source and is no longer in the file. */
  columnsGone: ColumnGoneView[];
  /** Columns of days whose format somebody said or the column settled. */
  dateFormats: ReadDateView[];
  nameOrder: 'given-first' | 'family-first' | null;
}

export class UnknownManagerView {
  name: string;
  column: string;
  /** How many rows name them. */
  rows: number;
  firstLine: number;
}
