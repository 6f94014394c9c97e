import type { IgnoredColumn } from '../../hr-files/column-names.js';
import type { FieldChange } from '../person-changes.js';
import type { ImportKind, ImportStatus } from '../people-import.entity.js';
import type { ImportCounts, ImportRecord } from '../people-imports.repository.js';
import type { Mistake } from '../../hr-files/row-reader.js';

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
}

export class FieldChangeView {
  field: string;
  from: string | null;
  to: string | null;
}

export class ImportedRowView {
  line: number;
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

/** A past import: how many and where, no values. */
export class ImportView {
  id: string;
  kind: ImportKind;
  source: string;
  status: ImportStatus;
  fileName: string;
  createdAt: string;
  appliedAt: string | null;
  /** Null for the command line. */
  createdBy: ImporterView | null;
  counts: ImportCountsView;
}

export class ImportDetailView extends ImportView {
  rejected: RejectedPlaceView[];
  ignoredColumns: IgnoredColumnView[];
}

export class ImportsPageView {
  items: ImportView[];
  nextCursor: string | null;
}

export interface ImportOutcome {
  id: string;
  kind: ImportKind;
  source: string;
  status: ImportStatus;
  counts: ImportCounts;
  samples: Record<'new' | 'changed' | 'unchanged' | 'leaving', ImportedRow[]>;
  rejected: Mistake[];
  ignoredColumns: IgnoredColumn[];
}

export interface ImportedRow {
  line: number;
  employeeNumber: string;
  name: string;
  changes: FieldChange[];
}

export function toImportResultView({ samples, ...outcome }: ImportOutcome): ImportResultView {
  return { ...outcome, ...samples };
}

export function toImportView(record: ImportRecord): ImportView {
  const { createdById, createdByName } = record;
  return {
    id: record.publicId,
    kind: record.kind,
    source: record.source,
    status: record.status,
    fileName: record.fileName,
    createdAt: record.createdAt.toISOString(),
    appliedAt: record.appliedAt?.toISOString() ?? null,
    createdBy: createdById ? { id: createdById, name: createdByName ?? '' } : null,
    counts: record.summary.counts,
  };
}

export function toImportDetailView(record: ImportRecord): ImportDetailView {
  const { rejected, ignoredColumns } = record.summary;
  return { ...toImportView(record), rejected, ignoredColumns };
}
