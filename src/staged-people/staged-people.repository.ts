import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { Transactions } from '../database/transactions.js';

/** What is to be done to one person; a row of `staged_people`. */
export interface StagedPerson {
  line: number;
  action: string;
  personId: number | null;
  publicId: string | null;
  employeeNumber: string;
  email: string | null;
  givenName: string;
  familyName: string;
  searchKey: string;
  sortKey: string;
  location: string | null;
  timeZone: string | null;
  locale: string | null;
  fullTimePermille: number | null;
  /** `email`: the address changes too, and must be free of its old owner first. */
  personAct: 'none' | 'change' | 'email';
  serviceAct: 'none' | 'open' | 'correct';
  serviceId: number | null;
  hiredOn: Day | null;
  fromOn: Day;
  toOn: Day;
  startsAt: Date;
  endsAt: Date;
  placementAct: 'none' | 'open' | 'replace' | 'edit';
  placementId: number | null;
  placedOn: Day;
  department: string | null;
  title: string | null;
  managerId: number | null;
  managerNumber: string | null;
  workerType: string;
  fields: readonly string[];
}

/** A range of lines of one import. */
export interface Span {
  importId: number;
  from: number;
  to: number;
}

const COLUMNS = [
  'import_id',
  'line',
  'action',
  'person_id',
  'public_id',
  'employee_number',
  'email',
  'given_name',
  'family_name',
  'search_key',
  'sort_key',
  'location',
  'time_zone',
  'locale',
  'full_time_permille',
  'person_act',
  'service_act',
  'service_id',
  'hired_on',
  'from_on',
  'to_on',
  'starts_at',
  'ends_at',
  'placement_act',
  'placement_id',
  'placed_on',
  'department',
  'title',
  'manager_id',
  'manager_number',
  'worker_type',
  'fields',
];
const LINES_A_STATEMENT = 2_000;

/** People put down for an import, in short runs, so that taking them over reads no file. */
@Injectable()
export class StagedPeopleRepository {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /** Puts people down for an import. */
  async add(importId: number, people: readonly StagedPerson[]): Promise<void> {
    if (people.length === 0) return;
    const rows = people.map((one) => [
      importId,
      one.line,
      one.action,
      one.personId,
      one.publicId,
      one.employeeNumber,
      one.email,
      one.givenName,
      one.familyName,
      one.searchKey,
      one.sortKey,
      one.location,
      one.timeZone,
      one.locale,
      one.fullTimePermille,
      one.personAct,
      one.serviceAct,
      one.serviceId,
      one.hiredOn,
      one.fromOn,
      one.toOn,
      one.startsAt,
      one.endsAt,
      one.placementAct,
      one.placementId,
      one.placedOn,
      one.department,
      one.title,
      one.managerId,
      one.managerNumber,
      one.workerType,
      JSON.stringify({ fields: one.fields }),
    ]);
    await this.transactions.run(() => this.database.insertMany('staged_people', COLUMNS, rows), {
      work: 'bulk',
    });
  }

  /** The spans of lines that an import staged. */
  async spans(importId: number): Promise<Span[]> {
    const ends = await this.database.first<{ first: number | null; last: number | null }>(
      'SELECT MIN(line) AS first, MAX(line) AS last FROM staged_people WHERE import_id = ?',
      [importId],
    );
    const spans: Span[] = [];
    const last = ends?.last ?? 0;
    for (let from = ends?.first ?? 1; from <= last; from += LINES_A_STATEMENT) {
      spans.push({ importId, from, to: Math.min(last, from + LINES_A_STATEMENT - 1) });
    }
    return spans;
  }

  /** Forgets the rows of those among these people who are erased; inside the run that applies the import. */
  async forgetErased(importId: number, people: readonly number[]): Promise<void> {
    await this.database.execute(
      `DELETE FROM staged_people WHERE import_id = ? AND person_id IN (${slots(people)})
          AND EXISTS (SELECT 1 FROM persons p WHERE p.id = staged_people.person_id AND p.erased_at IS NOT NULL)`,
      [importId, ...people],
    );
  }

  /** Forgets what was put down for an import: personal text does not stay behind. */
  async forget(importId: number): Promise<void> {
    for (const { from, to } of await this.spans(importId)) {
      const sql = 'DELETE FROM staged_people WHERE import_id = ? AND line BETWEEN ? AND ?';
      await this.transactions.run(() => this.database.execute(sql, [importId, from, to]), { work: 'bulk' });
    }
  }

  /** The imports that have people put down. */
  async importIds(): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      'SELECT DISTINCT import_id AS id FROM staged_people',
    );
    return rows.map(({ id }) => id);
  }

  /** Forgets everything that dead imports left: whoever calls holds the place of the one running import. */
  async clear(): Promise<void> {
    for (const id of await this.importIds()) await this.forget(id);
  }
}
