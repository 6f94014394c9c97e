import { Injectable } from '@nestjs/common';
import { isAdmin } from '../common/access/identity.js';
import { type Download, piecesOf } from '../common/http/downloads.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import type { ImportOutcome } from './dto/import.view.js';
import { importErrors } from './import-history.errors.js';
import { ImportProgress } from './import-progress.js';
import { type ImportRecord, ImportsRepository } from './imports.repository.js';
import { KeptFindings } from '../import-findings/kept-findings.js';

/** An import, and how many of its rejected rows can be downloaded. */
export interface ImportDetail {
  record: ImportRecord;
  rejectedRowsKept: number;
}

/** An import in a list, and whether its rows are still kept. */
export interface ListedImport {
  record: ImportRecord;
  areRowsKept: boolean;
}

/** Who imported what, and what became of it. */
@Injectable()
export class ImportHistoryService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly progress: ImportProgress,
    private readonly findings: KeptFindings,
  ) {}

  async list({ cursor, limit }: PageQuery): Promise<Page<ListedImport>> {
    const before = cursor ? Number(decodeCursor(cursor, ['id'])[0]) : null;
    const rows = await this.imports.list(before, limit);
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (record) => ({ record, areRowsKept: this.findings.areKept(record.createdAt) }),
    );
  }

  /** One import and how far it is; throws `IMPORT_NOT_FOUND`. */
  async get(publicId: string): Promise<ImportDetail> {
    const record = await this.find(publicId);
    // This process knows how far its own import is; another one's was noted seconds ago.
    const standing = this.progress.find(record.id) ?? record.standing;
    return {
      record: { ...record, standing },
      rejectedRowsKept: await this.findings.countRejected(record.id),
    };
  }

  /** The answer that an import gave or would have given; throws `IMPORT_RUNNING` before its end, `IMPORT_RESULT_GONE` once it is forgotten. */
  async result(publicId: string): Promise<ImportOutcome> {
    const record = await this.find(publicId);
    if (record.status === 'running') throw importErrors.stillRunning();
    if (!this.findings.areKept(record.createdAt)) throw importErrors.gone();
    const { kind, source, status, summary } = record;
    return {
      id: publicId,
      kind,
      source,
      status,
      counts: summary.counts,
      ignoredColumns: summary.ignoredColumns,
      leavers: summary.leavers ?? null,
      reading: summary.reading ?? null,
      unknownManagers: [],
      metMoves: await this.findings.metMoves(record.id),
      samples: await this.findings.samples(record.id),
      rejected: await this.findings.mistakes(record.id),
    };
  }

  /** The rejected rows as a file; throws `IMPORT_RESULT_GONE` once they are forgotten. */
  async rejectedCsv(publicId: string): Promise<Download> {
    const record = await this.find(publicId);
    if (!this.findings.areKept(record.createdAt)) throw importErrors.gone();
    const day = record.createdAt.toISOString().slice(0, 10);
    return {
      name: `rejected-rows-${day}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      pieces: piecesOf(this.findings.rejectedCsv(record.id)),
      mayHave: isAdmin,
    };
  }

  private async find(publicId: string): Promise<ImportRecord> {
    const record = await this.imports.find(publicId);
    if (!record) throw importErrors.notFound();
    return record;
  }
}
