import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audit-log.js';
import { AuditLog } from '../audit/audit-log.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { sha256 } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { sentenceOf } from '../hr-files/row-reader.js';
import type { ImportOutcome } from './dto/import.view.js';
import type { ImportTally } from './import-tally.js';
import type { ImportKind, ImportStatus } from './people-import.entity.js';
import { importErrors } from './people-imports.errors.js';
import { type ImportRecord, NOTHING, PeopleImportsRepository } from './people-imports.repository.js';

/** A file that somebody brings in, and the HR system that it comes from, as `sourceName` writes it. */
export interface ImportFile {
  name: string;
  source: string;
  content: Uint8Array;
}

export interface ImportOptions {
  dryRun: boolean;
  skipRejected: boolean;
}

const EVENT: Record<ImportKind, string> = { people: 'people.imported', absences: 'people.absences-imported' };

/** Begins, refuses, applies and remembers imports: one at a time, whoever asks. */
@Injectable()
export class ImportBook {
  constructor(
    private readonly imports: PeopleImportsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /** Takes the place of the one running import; throws `IMPORT_RUNNING` (409) when it is taken. */
  async begin(kind: ImportKind, file: ImportFile, actor: Actor): Promise<ImportRecord> {
    await this.transactions.run(() => this.imports.giveUpDead());
    return await this.note(kind, file, actor, 'running', NOTHING);
  }

  /** Remembers that somebody looked what a file would do. */
  async noteDryRun(
    kind: ImportKind,
    file: ImportFile,
    actor: Actor,
    tally: ImportTally,
  ): Promise<ImportOutcome> {
    const record = await this.note(kind, file, actor, 'dry-run', tally.summary());
    return this.outcome(record, 'dry-run', tally);
  }

  /** Ends an import because of its rejected rows; throws `IMPORT_ROWS_REJECTED` (422) with all reasons. */
  async refuse({ id }: ImportRecord, tally: ImportTally): Promise<never> {
    await this.transactions.run(() => this.imports.end(id, 'refused', tally.summary()));
    const details = tally.rejections.list().map((mistake) => ({
      ...mistake,
      field: mistake.column,
      message: sentenceOf(mistake),
    }));
    throw importErrors.rejected(details, tally.rejections.count);
  }

  /** Applies an import in one bulk run: all of `write`, the entry, the audit and the news, or nothing. */
  async apply(
    record: ImportRecord,
    actor: Actor,
    tally: ImportTally,
    write: () => Promise<void>,
  ): Promise<ImportOutcome> {
    const applied = async () =>
      (await this.imports.find(record.publicId))?.status === 'applied' ? true : null;
    const run = async () => {
      if (!(await this.imports.end(record.id, 'applied', tally.summary()))) throw importErrors.overtaken();
      if (tally.changesAnything) {
        await write();
        await this.imports.keepRows(record.id, record.source);
      }
      const { fileName, source } = record;
      const facts = { fileName, source, ...tally.counts };
      const subject = { type: 'people-import', id: record.id };
      await this.audit.record({ actor, action: `people-imports.${record.kind}-applied`, subject, facts });
      if (tally.changesAnything) await this.tell(record);
      return true;
    };
    await this.transactions.run(run, { work: 'bulk', confirm: applied });
    return this.outcome(record, 'applied', tally);
  }

  /** Gives the place up after something went wrong; an import that has ended stays as it is. */
  async giveUp({ id }: ImportRecord): Promise<void> {
    await this.transactions.run(() => this.imports.end(id, 'failed', NOTHING));
  }

  async list({ cursor, limit }: PageQuery): Promise<Page<ImportRecord>> {
    const before = cursor ? Number(decodeCursor(cursor, 1)[0]) : null;
    const rows = await this.imports.list(before, limit);
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** One import; throws `IMPORT_NOT_FOUND`. */
  async get(publicId: string): Promise<ImportRecord> {
    const record = await this.imports.find(publicId);
    if (!record) throw importErrors.notFound();
    return record;
  }

  private async note(
    kind: ImportKind,
    file: ImportFile,
    actor: Actor,
    status: ImportStatus,
    summary: ImportRecord['summary'],
  ): Promise<ImportRecord> {
    const entry = {
      kind,
      source: file.source,
      fileName: file.name,
      fileSha256: sha256(file.content),
      createdBy: typeof actor === 'number' ? actor : null,
      status,
      summary,
    };
    const publicId = await this.transactions.run(() => this.imports.add(entry));
    if (publicId === null) throw importErrors.running();
    return await this.get(publicId);
  }

  private async tell({ id, kind }: ImportRecord): Promise<void> {
    const news = { kind: EVENT[kind], subjectId: id, payload: { importId: id } };
    await this.events.record({ ...news, uniqueKey: `${EVENT[kind]}:${id}` });
  }

  private outcome(record: ImportRecord, status: ImportStatus, tally: ImportTally): ImportOutcome {
    const { counts, samples, ignoredColumns, rejections } = tally;
    const rejected = rejections.list();
    const { publicId: id, kind, source } = record;
    return { id, kind, source, status, counts, samples, rejected, ignoredColumns };
  }
}
