import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../audit/audit-log.js';
import { AuditLog } from '../audit/audit-log.js';
import { DomainError } from '../common/errors/domain-error.js';
import { sha256 } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import type { ReadingChoices } from '../hr-sources/hr-files.service.js';
import { sentenceOf } from '../hr-files/row-reader.js';
import type { ImportOutcome } from './dto/import.view.js';
import { importErrors } from './import-history.errors.js';
import { ImportProgress, type RunningImport } from './import-progress.js';
import {
  type ImportFailure,
  type ImportTally,
  NOTHING,
  type OnUnknownManager,
} from '../import-findings/import-tally.js';
import { type ImportRecord, ImportsRepository } from './imports.repository.js';
import { KeptFindings } from '../import-findings/kept-findings.js';
import type { ImportKind, ImportStatus } from './people-import.entity.js';

/** A file that somebody brings in, and the HR system that it comes from, as `sourceName` writes it. */
export interface ImportFile {
  name: string;
  source: string;
  content: Uint8Array;
}

export interface ImportOptions {
  dryRun: boolean;
  skipRejected: boolean;
  /** What somebody says of how the file is to be read. */
  reading?: ReadingChoices;
  /** Rows whose supervisor nobody knows are rejected unless somebody says otherwise. */
  unknownManagers?: OnUnknownManager | undefined;
}

/** An import that is under way. */
export interface BegunImport {
  record: ImportRecord;
  running: RunningImport;
  outcome: Promise<ImportOutcome>;
}

const EVENT: Record<ImportKind, string> = { people: 'people.imported', absences: 'people.absences-imported' };

/** Begins, refuses and applies imports: one at a time, whoever asks. */
@Injectable()
export class ImportBook {
  private readonly logger = new Logger(ImportBook.name);

  constructor(
    private readonly imports: ImportsRepository,
    private readonly progress: ImportProgress,
    private readonly findings: KeptFindings,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /**
   * Notes an import and begins to carry it out; its place is given up when something goes wrong. Throws `IMPORT_RUNNING` (409)
   * beside another import that is no dry run either.
   */
  async begin(
    kind: ImportKind,
    file: ImportFile,
    { dryRun }: ImportOptions,
    actor: Actor,
    work: (begun: Pick<BegunImport, 'record' | 'running'>) => Promise<ImportOutcome>,
  ): Promise<BegunImport> {
    const record = await this.note(kind, file, actor, dryRun);
    const running = this.progress.begin(record.id);
    return { record, running, outcome: this.carryOut(record, () => work({ record, running })) };
  }

  /** Ends a dry run, which only looked what a file would do. */
  async endDryRun(record: ImportRecord, tally: ImportTally): Promise<ImportOutcome> {
    await this.findings.keepSamples(record.id, tally);
    await this.transactions.run(() => this.imports.end(record.id, 'dry-run', tally.summary()));
    return outcomeOf(record, 'dry-run', tally);
  }

  /** Ends an import because of its rejected rows; throws `IMPORT_ROWS_REJECTED` (422) with all reasons. */
  async refuse({ id }: ImportRecord, tally: ImportTally): Promise<never> {
    const details = tally.rejections.list().map((mistake) => ({
      ...mistake,
      field: mistake.column,
      message: sentenceOf(mistake),
    }));
    const refusal = importErrors.rejected(details, tally.rejections.count);
    const [status, failure] = failureOf(refusal);
    await this.transactions.run(() => this.imports.end(id, status, { ...tally.summary(), failure }));
    throw refusal;
  }

  /** Applies an import in one bulk run: all of `write`, what is to be remembered, the entry, the audit and the news, or nothing. */
  async apply(
    record: ImportRecord,
    actor: Actor,
    tally: ImportTally,
    write: () => Promise<void>,
    remember: () => Promise<void>,
  ): Promise<ImportOutcome> {
    await this.findings.keepSamples(record.id, tally);
    const applied = async () =>
      (await this.imports.find(record.publicId))?.status === 'applied' ? true : null;
    const run = async () => {
      if (!(await this.imports.end(record.id, 'applied', tally.summary()))) throw importErrors.overtaken();
      if (tally.changesAnything) {
        await write();
        await this.imports.keepRows(record.id, record.source);
      }
      await remember();
      const { fileName, source } = record;
      const facts = { fileName, source, ...tally.counts };
      const subject = { type: 'people-import', id: record.id };
      await this.audit.record({ actor, action: `people-imports.${record.kind}-applied`, subject, facts });
      if (tally.changesAnything) await this.tell(record);
      return true;
    };
    await this.transactions.run(run, { work: 'bulk', confirm: applied });
    return outcomeOf(record, 'applied', tally);
  }

  private async note(
    kind: ImportKind,
    file: ImportFile,
    actor: Actor,
    isDryRun: boolean,
  ): Promise<ImportRecord> {
    await this.transactions.run(() => this.imports.endDead());
    // Asked first, since an insert would wait for the end of an import that is being written.
    if (!isDryRun && (await this.imports.isPlaceTaken())) throw importErrors.running();
    const entry = {
      kind,
      source: file.source,
      fileName: file.name,
      fileSha256: sha256(file.content),
      fileBytes: file.content.length,
      isDryRun,
      createdBy: typeof actor === 'number' ? actor : null,
    };
    const publicId = await this.transactions.run(() => this.imports.add(entry));
    const record = publicId === null ? null : await this.imports.find(publicId);
    if (!record) throw importErrors.running();
    return record;
  }

  private async carryOut<T>(record: ImportRecord, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const [status, failure] = failureOf(error);
      // Nobody may be waiting for the outcome who would say so.
      if (status === 'failed') this.logger.error({ err: error }, 'An import failed');
      await this.transactions.run(() => this.imports.end(record.id, status, { ...NOTHING, failure }));
      throw error;
    } finally {
      await this.progress.end(record.id);
    }
  }

  private async tell({ id, kind }: ImportRecord): Promise<void> {
    const news = { kind: EVENT[kind], subjectId: id, payload: { importId: id } };
    await this.events.record({ ...news, uniqueKey: `${EVENT[kind]}:${id}` });
  }
}

/** A refusal of ours says why; what else goes wrong is our mistake, and its message may hold values. */
function failureOf(error: unknown): [ImportStatus, ImportFailure] {
  if (error instanceof DomainError) return ['refused', { code: error.code, message: error.message }];
  return ['failed', { code: 'INTERNAL_ERROR', message: 'Something went wrong here: import the file again.' }];
}

function outcomeOf(record: ImportRecord, status: ImportStatus, tally: ImportTally): ImportOutcome {
  const {
    counts,
    samples,
    ignoredColumns,
    reading,
    unknownManagers,
    metMoves,
    rejections,
    leavers = null,
  } = tally;
  const { publicId: id, kind, source } = record;
  const listed = { rejected: rejections.list(), ignoredColumns, unknownManagers, metMoves };
  return { id, kind, source, status, counts, samples, ...listed, leavers, reading };
}
