import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { instant, json } from '../database/values.js';
import { type DateFormat, dateFormat } from '../hr-columns/date-format.js';
import { isNameOrder, type NameOrder } from '../hr-columns/person-name.js';
import type { FileKind } from './hr-source.entity.js';

/** What was said of the files of a source. */
export interface Remembered {
  mapping: ReadonlyMap<string, string | null>;
  dateFormat: DateFormat | null;
  nameOrder: NameOrder | null;
}

export interface SourceRecord extends Remembered {
  source: string;
  kind: FileKind;
  updatedAt: Date;
}

interface Row {
  source: string;
  kind: FileKind;
  mapping: unknown;
  dateFormat: string | null;
  nameOrder: string | null;
  updatedAt: Date | string;
}

const MOST_SOURCES = 200;
const SELECT =
  'SELECT source, kind, mapping, date_format AS dateFormat, name_order AS nameOrder, updated_at AS updatedAt FROM hr_sources';

function toRecord(row: Row): SourceRecord {
  const mapping = json(row.mapping) ?? {};
  const entries = Object.entries(mapping).map(([field, column]): [string, string | null] => [
    field,
    typeof column === 'string' ? column : null,
  ]);
  return {
    source: row.source,
    kind: row.kind,
    mapping: new Map(entries),
    dateFormat: row.dateFormat === null ? null : dateFormat(row.dateFormat),
    nameOrder: row.nameOrder !== null && isNameOrder(row.nameOrder) ? row.nameOrder : null,
    updatedAt: instant(row.updatedAt),
  };
}

/** What is remembered for each HR source. */
@Injectable()
export class HrSourcesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(source: string, kind: FileKind): Promise<SourceRecord | null> {
    const row = await this.database.first<Row>(`${SELECT} WHERE source = ? AND kind = ?`, [source, kind]);
    return row && toRecord(row);
  }

  /** Everything that is remembered, by source. */
  async list(): Promise<SourceRecord[]> {
    const rows = await this.database.query<Row>(`${SELECT} ORDER BY source, kind LIMIT ${MOST_SOURCES}`);
    return rows.map(toRecord);
  }

  /** Sources that people come from, and how many. */
  async people(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ source: string; count: number }>(
      `SELECT source, COUNT(*) AS count FROM persons GROUP BY source ORDER BY source LIMIT ${MOST_SOURCES}`,
    );
    return new Map(rows.map(({ source, count }) => [source, Number(count)]));
  }

  /** Remembers what counts for the next file of a source; inside the run of an import, which is the only one at its time. */
  async remember(
    source: string,
    kind: FileKind,
    { mapping, dateFormat, nameOrder }: Remembered,
  ): Promise<void> {
    const values = {
      mapping: JSON.stringify(Object.fromEntries(mapping)),
      date_format: dateFormat?.pattern ?? null,
      name_order: nameOrder,
      updated_at: this.clock.now(),
    };
    await this.database.insertOnce('hr_sources', { source, kind, ...values });
    await this.database.execute(
      'UPDATE hr_sources SET mapping = ?, date_format = ?, name_order = ?, updated_at = ? WHERE source = ? AND kind = ?',
      [values.mapping, values.date_format, values.name_order, values.updated_at, source, kind],
    );
  }
}
