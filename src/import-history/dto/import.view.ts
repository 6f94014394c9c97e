import type { IgnoredColumn } from '../../hr-columns/column-names.js';
import type { Mistake } from '../../hr-files/row-reader.js';
import type { FileReading } from '../../hr-sources/file-reading.js';
import { FileReadingView, UnknownManagerView } from './file-reading.view.js';
import type { ImportDetail } from '../import-history.service.js';
import { shareOf } from '../import-progress.js';
import type {
  ImportAction,
  ImportCounts,
  ImportedRow,
  LeaverSummary,
  MetMove,
  UnknownManager,
} from '../../import-findings/import-tally.js';
import type { ImportRecord } from '../imports.repository.js';
import type { ImportKind, ImportPhase, ImportStatus } from '../people-import.entity.js';

export class IgnoredColumnView {
  column: string;
  /** `sensitive` by its name, or of no use to us. */
  reason: 'sensitive' | 'not-used';
}

export class ImportCountsView {
  /** Rows below the line of column names. */
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  leaving: number;
  rejected: number;
  /** Rows that wait for a decision: their employee number is known under another name. */
  held: number;
  /** Those of the changed and leaving who come back after a time away. */
  returning: number;
}

export class FieldChangeView {
  field: string;
  from: string | null;
  to: string | null;
}

export class LeaversView {
  /** People of the source whom the file does not name. */
  absent: number;
  /** People of the source who are in service. */
  inService: number;
  /** Whether they leave only if `confirmLeavers` says how many they are. */
  needsConfirmation: boolean;
}

export class ImportedRowView {
  /** Null for leavers whom a full export does not name. */
  line: number | null;
  employeeNumber: string;
  name: string;
  /** Field by field; empty for new and unchanged rows. */
  changes: FieldChangeView[];
}

export class RejectedView {
  line: number;
  column: string;
  value: string;
  reason: string;
  code: string;
}

export class MetMoveView {
  /** Null where no line of the file speaks of the person. */
  line: number | null;
  employeeNumber: string;
  name: string;
  /** The day on which the move takes effect. */
  fromOn: string;
  /** `department`, `title`, `manager`, `workerType`: what the move sets again. */
  fields: string[];
  /** Whether the person will have left by then, so that the move does not take place. */
  leavesFirst: boolean;
}

/** What an import of a file from `source` did, or would do in a dry run. Counts are complete; the lists hold the first 200 rows, `rejected` the first 1,000 mistakes. */
export class ImportResultView {
  id: string;
  kind: ImportKind;
  source: string;
  status: ImportStatus;
  counts: ImportCountsView;
  new: ImportedRowView[];
  changed: ImportedRowView[];
  unchanged: ImportedRowView[];
  leaving: ImportedRowView[];
  rejected: RejectedView[];
  ignoredColumns: IgnoredColumnView[];
  /** Null unless the export was full. */
  leavers: LeaversView | null;
  /** How the file was read; null for imports of earlier releases and of absences. */
  reading: FileReadingView | null;
  /** Supervisors who are neither in the file nor stored, the first 200; empty when the answer is asked for again. */
  unknownManagers: UnknownManagerView[];
  /**
   * Planned moves that set again what the import changes, or whose person leaves before; the first 200. The import leaves them alone:
   * they count from their day on.
   */
  metMoves: MetMoveView[];
}

export class RejectedPlaceView {
  line: number;
  column: string;
  code: string;
}

export class ImporterView {
  id: string;
  name: string;
}

export class ImportProgressView {
  /** `reading`, `comparing`, `writing`, `finishing`, in this order. */
  phase: ImportPhase;
  /** Rows of this phase that are done. */
  rowsDone: number;
  /** Null while the file is read: how many rows it has is not known yet. */
  rowsTotal: number | null;
  /** How much of the whole import is done, per mille. */
  sharePermille: number;
}

export class ImportFailureView {
  code: string;
  message: string;
}

/** An import: how many and where, no values. */
export class ImportView {
  id: string;
  kind: ImportKind;
  source: string;
  status: ImportStatus;
  fileName: string;
  /** SHA-256 of the file, hexadecimal. */
  fileSha256: string;
  /** Null for imports of earlier releases. */
  fileBytes: number | null;
  createdAt: string;
  appliedAt: string | null;
  /** Null for the command line. */
  createdBy: ImporterView | null;
  counts: ImportCountsView;
}

export class ImportDetailView extends ImportView {
  rejected: RejectedPlaceView[];
  ignoredColumns: IgnoredColumnView[];
  /** How far it is; null once it has ended. */
  progress: ImportProgressView | null;
  /** Why nothing was stored; null unless it was refused or failed. */
  failure: ImportFailureView | null;
  /** How many rejected rows can be downloaded: at most as many as 20,000 mistakes stand in. */
  rejectedRowsKept: number;
}

export interface ImportOutcome {
  id: string;
  kind: ImportKind;
  source: string;
  status: ImportStatus;
  counts: ImportCounts;
  samples: Record<ImportAction, ImportedRow[]>;
  rejected: Mistake[];
  ignoredColumns: IgnoredColumn[];
  leavers: LeaverSummary | null;
  reading: FileReading | null;
  unknownManagers: UnknownManager[];
  metMoves: MetMove[];
}

const lineOf = (line: number) => (line > 0 ? line : null);

function toCountsView(counts: ImportCounts): ImportCountsView {
  return { ...counts, held: counts.held ?? 0, returning: counts.returning ?? 0 };
}

function toImportedRowView({ line, ...row }: ImportedRow): ImportedRowView {
  return { line: lineOf(line), ...row };
}

export function toImportResultView({ samples, ...outcome }: ImportOutcome): ImportResultView {
  return {
    ...outcome,
    counts: toCountsView(outcome.counts),
    new: samples.new.map(toImportedRowView),
    changed: samples.changed.map(toImportedRowView),
    unchanged: samples.unchanged.map(toImportedRowView),
    leaving: samples.leaving.map(toImportedRowView),
    metMoves: outcome.metMoves.map((move) => ({ ...move, line: lineOf(move.line) })),
  };
}

export function toImportView(record: ImportRecord): ImportView {
  const { createdById, createdByName } = record;
  return {
    id: record.publicId,
    kind: record.kind,
    source: record.source,
    status: record.status,
    fileName: record.fileName,
    fileSha256: record.fileSha256,
    fileBytes: record.fileBytes,
    createdAt: record.createdAt.toISOString(),
    appliedAt: record.appliedAt?.toISOString() ?? null,
    createdBy: createdById ? { id: createdById, name: createdByName ?? '' } : null,
    counts: toCountsView(record.summary.counts),
  };
}

export function toImportDetailView({ record, rejectedRowsKept }: ImportDetail): ImportDetailView {
  const { status, standing } = record;
  const { rejected, ignoredColumns, failure } = record.summary;
  return {
    ...toImportView(record),
    rejected,
    ignoredColumns,
    progress: status === 'running' && standing ? { ...standing, sharePermille: shareOf(standing) } : null,
    failure: failure ?? (status === 'failed' ? DIED : null),
    rejectedRowsKept,
  };
}

const DIED = {
  code: 'IMPORT_DIED',
  message:
    'The process that ran this import ended before it did, and nothing was stored: import the file again.',
};
