import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { type ImportRecord, ImportsRepository } from '../import-history/imports.repository.js';
import { undoErrors } from './import-undo.errors.js';
import { ImportedPeople } from './imported-people.js';
import { aboutImport } from './undo-blockers.js';
import { type UndoPreview, UndoReview } from './undo-review.js';

/** Takes the last import of a source back while nothing depends on it: who was added goes, who was changed is as before. */
@Injectable()
export class ImportUndoService {
  constructor(
    private readonly review: UndoReview,
    private readonly people: ImportedPeople,
    private readonly imports: ImportsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /** Undoes an import in one run; throws `IMPORT_UNDO_BLOCKED` (422) with all that stands against it, `IMPORT_RUNNING` beside an import. */
  async undo(publicId: string, actor: Actor): Promise<UndoPreview> {
    const { record, blockers } = await this.review.of(publicId);
    if (blockers.length > 0) throw undoErrors.blocked(blockers);
    const done = await this.transactions.run(() => this.undoInRun(record, actor), { work: 'bulk' });
    await this.people.tidyUp();
    return done;
  }

  private async undoInRun(record: ImportRecord, actor: Actor): Promise<UndoPreview> {
    // Nobody is moved from here on.
    await this.people.hold();
    const latest = await this.imports.latestOf(record.source);
    if (!(await this.imports.undo(record.id))) throw undoErrors.blocked([aboutImport('NOT_APPLIED')]);
    // Looked at again, since nobody else imports from here on.
    const preview = await this.review.look(record, latest);
    if (preview.blockers.length > 0) throw undoErrors.blocked(preview.blockers);
    const { removed, restored } = await this.people.putBack(record);
    const subject = { type: 'people-import', id: record.id };
    const facts = { source: record.source, removed, restored };
    await this.audit.record({ actor, action: 'people-imports.undone', subject, facts });
    const kind = 'people.imported';
    const news = { kind, subjectId: record.id, payload: { importId: record.id } };
    await this.events.record({ ...news, uniqueKey: `${kind}:${record.id}:undone` });
    return preview;
  }
}
