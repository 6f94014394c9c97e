import type { IgnoredColumn } from '../hr-files/column-names.js';
import type { ImportedRow } from './dto/import.view.js';
import type { ImportCounts, ImportSummary } from './people-imports.repository.js';
import type { ImportAction } from './person-changes.js';
import type { Rejections } from '../hr-files/rejections.js';

const MOST_SHOWN = 200;

/** Counts what an import does and keeps the first rows of each kind to show. */
export class ImportTally {
  rows = 0;
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
  ) {}

  add(action: ImportAction, row: ImportedRow): void {
    this.acts[action]++;
    if (this.samples[action].length < MOST_SHOWN) this.samples[action].push(row);
  }

  get counts(): ImportCounts {
    return { rows: this.rows, ...this.acts, rejected: this.rejections.count };
  }

  /** Whether anything at all is to be written. */
  get changesAnything(): boolean {
    return this.acts.new + this.acts.changed + this.acts.leaving > 0;
  }

  /** What may be kept for good: no values. */
  summary(): ImportSummary {
    const rejected = this.rejections.list().map(({ line, column, code }) => ({ line, column, code }));
    return { counts: this.counts, ignoredColumns: this.ignoredColumns, rejected };
  }
}
