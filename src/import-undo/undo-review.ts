import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { importErrors } from '../import-history/import-history.errors.js';
import { type ImportRecord, ImportsRepository } from '../import-history/imports.repository.js';
import { PersonImagesRepository } from '../people/person-images.repository.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import { aboutChanged, aboutDependents, aboutImport, type UndoBlocker } from './undo-blockers.js';

/** What undoing an import would do, and what stands against it. */
export interface UndoPreview {
  record: ImportRecord;
  added: number;
  changed: number;
  enrolments: number;
  blockers: UndoBlocker[];
}

/** Says what undoing an import would do, and everything that stands against it. */
@Injectable()
export class UndoReview {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly images: PersonImagesRepository,
    private readonly dependents: ImportUndoRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Throws `IMPORT_NOT_FOUND`. */
  async of(publicId: string): Promise<UndoPreview> {
    return await this.ofRecord(await this.imports.find(publicId));
  }

  /** The last import of a source that changed anything; throws `IMPORT_NOT_FOUND`. */
  async ofLatest(source: string): Promise<UndoPreview> {
    return await this.ofRecord(await this.imports.latestOf(source));
  }

  /** As things stand inside the caller's run; `last` is the last import of the same source. */
  async look(record: ImportRecord, last: ImportRecord | null): Promise<UndoPreview> {
    const { added, changed } = await this.images.touchedBy(record.id);
    const blockers = [
      ...(record.kind === 'people' ? [] : [aboutImport('NOT_OF_PEOPLE')]),
      ...(record.status === 'applied' ? [] : [aboutImport('NOT_APPLIED')]),
      ...(added.length + changed.length > 0 ? [] : [aboutImport('UNDO_TOO_LATE')]),
      ...(last === null || last.id === record.id ? [] : [aboutImport('LATER_IMPORT')]),
    ];
    if (blockers.length === 0) {
      const moved = await this.images.changedSince(record.id);
      if (moved.length > 0) blockers.push(aboutChanged(moved.length, await this.dependents.names(moved)));
      blockers.push(...aboutDependents(await this.dependents.dependents(record.id)));
    }
    const since = record.appliedAt ?? record.createdAt;
    const enrolments = await this.dependents.countUntouched(record.id, since);
    return { record, added: added.length, changed: changed.length, enrolments, blockers };
  }

  /** Looks in a bulk run, since comparing everybody whom a large import changed takes longer than a reader may otherwise wait. */
  private async ofRecord(record: ImportRecord | null): Promise<UndoPreview> {
    if (!record) throw importErrors.notFound();
    return await this.transactions.run(
      async () => await this.look(record, await this.imports.latestOf(record.source)),
      { work: 'bulk' },
    );
  }
}
