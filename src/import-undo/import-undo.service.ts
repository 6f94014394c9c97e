import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { EnrolmentProgress } from '../enrolments/enrolment-progress.repository.js';
import { EventLog } from '../events/event-log.js';
import { importErrors } from '../import-history/import-history.errors.js';
import { type ImportRecord, ImportsRepository } from '../import-history/imports.repository.js';
import { PersonImagesRepository } from '../people/person-images.repository.js';
import { AddedPeople } from './added-people.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import { undoErrors } from './import-undo.errors.js';
import { aboutChanged, aboutDependents, aboutImport, type UndoBlocker } from './undo-blockers.js';

/** What undoing an import would do, and what stands against it. */
export interface UndoPreview {
  record: ImportRecord;
  added: number;
  changed: number;
  enrolments: number;
  blockers: UndoBlocker[];
}

const DAY_MS = 24 * 3_600_000;
const CHUNK = 500;

/** Takes the last import of a source back while nothing depends on it: who was added goes, who was changed is as before. */
@Injectable()
export class ImportUndoService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly images: PersonImagesRepository,
    private readonly dependents: ImportUndoRepository,
    private readonly people: AddedPeople,
    private readonly enrolments: EnrolmentProgress,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Says what undoing would do; throws `IMPORT_NOT_FOUND`. */
  async preview(publicId: string): Promise<UndoPreview> {
    const record = await this.imports.find(publicId);
    if (!record) throw importErrors.notFound();
    return await this.lookAt(record);
  }

  /** The last import of a source that changed anything; throws `IMPORT_NOT_FOUND`. */
  async previewLatest(source: string): Promise<UndoPreview> {
    const record = await this.imports.latestOf(source);
    if (!record) throw importErrors.notFound();
    return await this.lookAt(record);
  }

  /** Undoes an import in one run; throws `IMPORT_UNDO_BLOCKED` (422) with all that stands against it, `IMPORT_RUNNING` beside an import. */
  async undo(publicId: string, actor: Actor): Promise<UndoPreview> {
    const { record, blockers } = await this.preview(publicId);
    if (blockers.length > 0) throw undoErrors.blocked(blockers);
    const done = await this.transactions.run(() => this.undoInRun(record, actor), { work: 'bulk' });
    await this.people.tidyUp();
    return done;
  }

  /** Forgets what imports replaced that were applied too long ago to be undone. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.env.UNDO_IMPORT_DAYS * DAY_MS);
    for (const id of await this.images.importsBefore(before))
      await this.transactions.run(() => this.images.forget(id), { work: 'bulk' });
  }

  private async undoInRun(record: ImportRecord, actor: Actor): Promise<UndoPreview> {
    // Nobody is moved from here on.
    await this.people.holdLines();
    const latest = await this.imports.latestOf(record.source);
    if (!(await this.imports.undo(record.id))) throw undoErrors.blocked([aboutImport('NOT_APPLIED')]);
    // Looked at again, since nobody else imports from here on.
    const preview = await this.look(record, latest);
    if (preview.blockers.length > 0) throw undoErrors.blocked(preview.blockers);
    const { added, changed } = await this.images.touchedBy(record.id);
    await this.images.freeEmails([...added, ...changed]);
    await this.images.restore(record.id, changed);
    await this.removeEnrolments([...added, ...changed], record);
    await this.people.remove(record.source, added);
    await this.images.forget(record.id);
    await this.imports.freePlace(record.id);
    const subject = { type: 'people-import', id: record.id };
    const facts = { source: record.source, removed: added.length, restored: changed.length };
    await this.audit.record({ actor, action: 'people-imports.undone', subject, facts });
    const kind = 'people.imported';
    const news = { kind, subjectId: record.id, payload: { importId: record.id } };
    await this.events.record({ ...news, uniqueKey: `${kind}:${record.id}:undone` });
    return preview;
  }

  private async removeEnrolments(
    people: readonly number[],
    { appliedAt, createdAt }: ImportRecord,
  ): Promise<void> {
    for (let start = 0; start < people.length; start += CHUNK) {
      await this.enrolments.removeUntouched(people.slice(start, start + CHUNK), appliedAt ?? createdAt);
    }
  }

  /** Looks in a bulk run, since comparing everybody whom a large import changed takes longer than a reader may otherwise wait. */
  private async lookAt(record: ImportRecord): Promise<UndoPreview> {
    return await this.transactions.run(() => this.look(record), { work: 'bulk' });
  }

  private async look(record: ImportRecord, latest?: ImportRecord | null): Promise<UndoPreview> {
    const { added, changed } = await this.images.touchedBy(record.id);
    const last = latest === undefined ? await this.imports.latestOf(record.source) : latest;
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
}
