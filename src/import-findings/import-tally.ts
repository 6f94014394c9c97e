import type { IgnoredColumn } from '../hr-columns/column-names.js';
import type { FileReading } from '../hr-sources/file-reading.js';
import type { Rejections } from '../hr-files/rejections.js';

export const IMPORT_ACTIONS = ['new', 'changed', 'unchanged', 'leaving'] as const;
/** What an import does to a row of the file. */
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

export interface ImportCounts {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  leaving: number;
  rejected: number;
  /** Rows whose employee number we know under another name; missing for imports of earlier releases. */
  held?: number;
  /** Those of the changed and leaving who begin another time in service; missing for imports of earlier releases. */
  returning?: number;
}

export interface LeaverSummary {
  absent: number;
  inService: number;
  needsConfirmation: boolean;
}

/** What is kept of an import for good: numbers and places, no values, since those are personal. */
export interface ImportSummary {
  counts: ImportCounts;
  ignoredColumns: IgnoredColumn[];
  /** Of a full export: how many it lets go. */
  leavers?: LeaverSummary;
  rejected: { line: number; column: string; code: string }[];
  /** How the file was read; absent for imports of earlier releases. */
  reading?: FileReading | null;
  /** Why nothing was stored, where an import was refused or failed with a reason. */
  failure?: ImportFailure;
}

/** A supervisor who is neither in the file nor stored, and how many rows name them. */
export interface UnknownManager {
  name: string;
  column: string;
  rows: number;
  firstLine: number;
}

/** A planned move that an import meets: it counts from its day on, whatever the import writes today. */
export interface MetMove {
  line: number;
  employeeNumber: string;
  name: string;
  fromOn: string;
  /** What the import changes today and the move sets again. */
  fields: string[];
  /** Whether the person will have left by then, so that the move does not take place. */
  leavesFirst: boolean;
}

/** Whether rows whose supervisor is unknown are rejected, or taken over without a supervisor. */
export const ON_UNKNOWN_MANAGER = ['refuse', 'leave-empty'] as const;
export type OnUnknownManager = (typeof ON_UNKNOWN_MANAGER)[number];

export interface ImportFailure {
  code: string;
  message: string;
}

export const NOTHING: ImportSummary = {
  counts: { rows: 0, new: 0, changed: 0, unchanged: 0, leaving: 0, rejected: 0 },
  ignoredColumns: [],
  rejected: [],
};

export interface FieldChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** What an import does to a person, to show; the line is negative where the file has none for them. */
export interface ImportedRow {
  line: number;
  employeeNumber: string;
  name: string;
  changes: FieldChange[];
}

const MOST_SHOWN = 200;

/** Counts what an import does and keeps the first rows of each kind to show. */
export class ImportTally {
  rows = 0;
  leavers: LeaverSummary | undefined;
  held = 0;
  private returning = 0;
  private mustWrite = false;
  unknownManagers: UnknownManager[] = [];
  /** The first planned moves that the import meets. */
  readonly metMoves: MetMove[] = [];
  readonly samples: Record<ImportAction, ImportedRow[]> = {
    new: [],
    changed: [],
    unchanged: [],
    leaving: [],
  };
  private readonly acts: Record<ImportAction, number> = { new: 0, changed: 0, unchanged: 0, leaving: 0 };

  constructor(
    readonly rejections: Rejections,
    readonly ignoredColumns: IgnoredColumn[],
    readonly reading: FileReading | null = null,
  ) {}

  add(action: ImportAction, row: ImportedRow, isReturn = false): void {
    this.acts[action]++;
    if (isReturn) this.returning++;
    if (this.samples[action].length < MOST_SHOWN) this.samples[action].push(row);
  }

  meet(moves: readonly MetMove[]): void {
    this.metMoves.push(...moves.slice(0, MOST_SHOWN - this.metMoves.length));
  }

  get counts(): ImportCounts {
    const { rows, acts, rejections, held, returning } = this;
    return { rows, ...acts, rejected: rejections.count, held, returning };
  }

  /** Whether anything at all is to be written. */
  get changesAnything(): boolean {
    return this.mustWrite || this.acts.new + this.acts.changed + this.acts.leaving + this.held > 0;
  }

  /** For an import that writes something besides its rows. */
  alwaysWrites(): this {
    this.mustWrite = true;
    return this;
  }

  /** What may be kept for good: no values. */
  summary(): ImportSummary {
    const rejected = this.rejections.list().map(({ line, column, code }) => ({ line, column, code }));
    const { counts, ignoredColumns, reading } = this;
    return {
      counts,
      ignoredColumns,
      rejected,
      reading,
      ...(this.leavers ? { leavers: this.leavers } : {}),
    };
  }
}
