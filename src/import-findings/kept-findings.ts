import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { BYTE_ORDER_MARK, csvLine } from '../common/csv.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import type { IgnoredColumn } from '../hr-columns/column-names.js';
import type { CsvFile } from '../csv-files/csv-file.js';
import { MOST_LISTED, type Rejections } from '../hr-files/rejections.js';
import type { Mistake } from '../hr-files/row-reader.js';
import {
  IMPORT_ACTIONS,
  type ImportAction,
  type ImportedRow,
  type ImportTally,
  type MetMove,
} from './import-tally.js';
import {
  keptColumns,
  readColumnsRow,
  readMetMovesRow,
  readRejectedRow,
  readSampleRow,
  toColumnsRow,
  toMetMovesRow,
  toRejectedRow,
  toSampleRow,
} from './kept-rows.js';
import { KeptRowsRepository } from './kept-rows.repository.js';

/** A file whose rejected rows are to be kept. */
export interface RejectedFile {
  csv: CsvFile;
  columns: { header: readonly string[]; ignored: IgnoredColumn[]; of: ReadonlyMap<string, number> };
  rejections: Rejections;
}

const MOST_SAMPLES = 200;
const ROWS_A_READ = 1_000;
const DAY_MS = 24 * 3_600_000;

/** What an import found in its file, kept for `KEEP_REJECTED_ROWS_DAYS` days: rejected rows with their reasons, and the first rows of the others. */
@Injectable()
export class KeptFindings {
  constructor(
    private readonly kept: KeptRowsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Keeps the rejected rows as the file has them, without sensitive columns: all whose mistakes were noted. */
  async keepRejected(importId: number, { csv, columns, rejections }: RejectedFile): Promise<void> {
    if (rejections.count === 0) return;
    const wanted = keptColumns(columns.header, columns.ignored);
    await this.kept.add(importId, [toColumnsRow(wanted.map((index) => columns.header[index] ?? ''))]);
    const mistakes = rejections.byLine();
    const numberAt = columns.of.get('employeeNumber') ?? -1;
    for await (const chunk of csv.chunks()) {
      const rows = chunk.flatMap((record) => {
        const found = mistakes.get(record.line);
        return found ? [toRejectedRow(record, found, wanted, record.cells[numberAt]?.trim() ?? null)] : [];
      });
      await this.kept.add(importId, rows);
    }
  }

  /** Keeps what the answer shows, so that it can be asked for again. */
  async keepSamples(importId: number, { samples, metMoves }: ImportTally): Promise<void> {
    const rows = IMPORT_ACTIONS.flatMap((action) => samples[action].map((row) => toSampleRow(action, row)));
    const met = [...groupBy(metMoves, ({ line }) => line)].map(([line, moves]) => toMetMovesRow(line, moves));
    await this.kept.add(importId, [...rows, ...met]);
  }

  /** The first rows of each kind. */
  async samples(importId: number): Promise<Record<ImportAction, ImportedRow[]>> {
    const read = async (action: ImportAction) =>
      (await this.kept.page(importId, action, FIRST, MOST_SAMPLES)).map(readSampleRow);
    return {
      new: await read('new'),
      changed: await read('changed'),
      unchanged: await read('unchanged'),
      leaving: await read('leaving'),
    };
  }

  /** The first planned moves that the import meets. */
  async metMoves(importId: number): Promise<MetMove[]> {
    return (await this.kept.page(importId, 'met-moves', FIRST, MOST_SAMPLES)).flatMap(readMetMovesRow);
  }

  /** The first mistakes, with the values that stood in the file. */
  async mistakes(importId: number): Promise<Mistake[]> {
    const rows = await this.kept.page(importId, 'rejected', FIRST, MOST_LISTED);
    return rows.flatMap((row) => readRejectedRow(row).mistakes).slice(0, MOST_LISTED);
  }

  async countRejected(importId: number): Promise<number> {
    return await this.kept.count(importId, 'rejected');
  }

  /** The rejected rows as a file for spreadsheets, piece by piece: their line, what is wrong, and their cells. */
  async *rejectedCsv(importId: number): AsyncGenerator<string> {
    const [columns] = await this.kept.page(importId, 'columns', FIRST, 1);
    yield (
      BYTE_ORDER_MARK +
      csvLine(['Line in the file', 'What is wrong', 'Codes', ...(columns ? readColumnsRow(columns) : [])])
    );
    for (let after = FIRST; ;) {
      const rows = await this.kept.page(importId, 'rejected', after, ROWS_A_READ);
      const last = rows.at(-1);
      if (!last) return;
      after = last.line;
      yield rows.map((row) => rejectedLine(row.line, readRejectedRow(row))).join('');
    }
  }

  /** Whether what an import of that time found is still kept. */
  areKept(createdAt: Date): boolean {
    return createdAt >= this.keptSince();
  }

  /** Deletes what was kept for long enough. */
  async forgetOld(): Promise<void> {
    await this.kept.deleteBefore(this.keptSince());
  }

  private keptSince(): Date {
    return new Date(this.clock.now().getTime() - this.env.KEEP_REJECTED_ROWS_DAYS * DAY_MS);
  }
}

/** Before every line, also those of people whom no line of the file speaks of, which are negative. */
const FIRST = -2_147_483_648;

function rejectedLine(line: number, { cells, mistakes }: { cells: string[]; mistakes: Mistake[] }): string {
  const reasons = mistakes.map(({ column, reason }) => (column === '' ? reason : `${column}: ${reason}`));
  const codes = mistakes.map(({ code }) => code);
  return csvLine([line, reasons.join(' '), [...new Set(codes)].join(' '), ...cells]);
}
