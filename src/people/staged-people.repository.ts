import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Day } from '../common/days.js';
import { publicId } from '../common/random.js';
import { searchKey } from '../common/text-keys.js';
import { Database, slots } from '../database/database.js';
import { AbsencesRepository } from './absences.repository.js';

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

interface Span {
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
const PERSONAL = [
  'email',
  'given_name',
  'family_name',
  'search_key',
  'sort_key',
  'location',
  'time_zone',
  'locale',
  'full_time_permille',
];
const SERVICE = ['hired_on', 'from_on', 'to_on', 'starts_at', 'ends_at'];
const WITHIN = 's.import_id = ? AND s.line BETWEEN ? AND ?';
/** Outer joins keep the order: without statistics a server would read all persons for every span. */
const PERSON_JOIN = 'LEFT JOIN persons p ON p.source = ? AND p.employee_number = s.employee_number';
const MANAGER_JOIN = 'LEFT JOIN persons m ON m.source = ? AND m.employee_number = s.manager_number';
const LINES_A_STATEMENT = 2_000;

const within = ({ importId, from, to }: Span) => [importId, from, to];

/** Takes people over from `staged_people`: few statements for all of them, a span of lines at a time. */
@Injectable()
export class StagedPeopleRepository {
  constructor(
    private readonly database: Database,
    private readonly absences: AbsencesRepository,
    private readonly clock: Clock,
  ) {}

  /** Puts people down for an import; inside a run. */
  async stage(importId: number, people: readonly StagedPerson[]): Promise<void> {
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
    await this.database.insertMany('staged_people', COLUMNS, rows);
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

  /** Carries out what was staged, inside a bulk run; managers may stand anywhere in the file, so people come first. */
  async apply(importId: number, source: string): Promise<void> {
    const spans = await this.spans(importId);
    await this.addDepartments(importId);
    for (const span of spans) await this.freeEmails(span);
    for (const span of spans) await this.changePersons(span);
    for (const span of spans) await this.addPersons(span, source);
    for (const span of spans) {
      await this.openService(span, source);
      await this.correctService(span);
      await this.endPlacements(span);
      await this.openPlacements(span, source);
      await this.editPlacements(span, source);
      await this.moveFirstPlacements(span);
      await this.absences.moveToZones(await this.ids(span, 'person_id', "s.service_act = 'correct'"));
    }
  }

  /** Forgets what was staged for an import; inside a run. */
  async forget(importId: number, from: number, to: number): Promise<void> {
    await this.database.execute('DELETE FROM staged_people WHERE import_id = ? AND line BETWEEN ? AND ?', [
      importId,
      from,
      to,
    ]);
  }

  /** Imports that left staged rows behind. */
  async staged(): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      'SELECT DISTINCT import_id AS id FROM staged_people',
    );
    return rows.map(({ id }) => id);
  }

  private async addDepartments(importId: number): Promise<void> {
    const missing = await this.database.query<{ name: string }>(
      `SELECT DISTINCT s.department AS name FROM staged_people s
        WHERE s.import_id = ? AND s.department IS NOT NULL AND NOT EXISTS (SELECT 1 FROM departments d WHERE d.name = s.department)`,
      [importId],
    );
    const now = this.clock.now();
    const rows = missing.map(({ name }) => [publicId(), name, searchKey(name), now]);
    await this.database.insertMany('departments', ['public_id', 'name', 'search_key', 'created_at'], rows, {
      once: true,
    });
  }

  /** Servers do not use an index for `IN (SELECT …)` in an UPDATE, so the ids are read first. */
  private async ids(span: Span, column: string, condition: string): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT s.${column} AS id FROM staged_people s WHERE ${WITHIN} AND s.${column} IS NOT NULL AND ${condition}`,
      within(span),
    );
    return rows.map(({ id }) => id);
  }

  private async freeEmails(span: Span): Promise<void> {
    const ids = await this.ids(span, 'person_id', "s.person_act = 'email'");
    if (ids.length > 0)
      await this.database.execute(`UPDATE persons SET email = NULL WHERE id IN (${slots(ids)})`, ids);
  }

  private async changePersons(span: Span): Promise<void> {
    const ids = await this.ids(span, 'person_id', "s.person_act <> 'none'");
    if (ids.length === 0) return;
    const own = (column: string) =>
      `${column} = (SELECT s.${column} FROM staged_people s WHERE s.import_id = ? AND s.person_id = persons.id)`;
    await this.database.execute(
      `UPDATE persons SET updated_at = ?, ${PERSONAL.map(own).join(', ')} WHERE id IN (${slots(ids)})`,
      [this.clock.now(), ...PERSONAL.map(() => span.importId), ...ids],
    );
  }

  private async addPersons(span: Span, source: string): Promise<void> {
    const now = this.clock.now();
    const columns = ['public_id', 'employee_number', ...PERSONAL];
    await this.database.execute(
      `INSERT INTO persons (source, created_at, updated_at, ${columns.join(', ')})
       SELECT ?, ?, ?, ${columns.map((column) => `s.${column}`).join(', ')} FROM staged_people s WHERE ${WITHIN} AND s.action = 'new'`,
      [source, now, now, ...within(span)],
    );
  }

  private async openService(span: Span, source: string): Promise<void> {
    await this.database.execute(
      `INSERT INTO service_periods (person_id, ${SERVICE.join(', ')})
       SELECT p.id, ${SERVICE.map((column) => `s.${column}`).join(', ')} FROM staged_people s
         ${PERSON_JOIN} WHERE ${WITHIN} AND s.service_act = 'open'`,
      [source, ...within(span)],
    );
  }

  private async correctService(span: Span): Promise<void> {
    const ids = await this.ids(span, 'service_id', "s.service_act = 'correct'");
    if (ids.length === 0) return;
    const own = (column: string) =>
      `${column} = (SELECT s.${column} FROM staged_people s WHERE s.import_id = ? AND s.service_id = service_periods.id)`;
    await this.database.execute(
      `UPDATE service_periods SET ${SERVICE.map(own).join(', ')} WHERE id IN (${slots(ids)})`,
      [...SERVICE.map(() => span.importId), ...ids],
    );
  }

  private async endPlacements(span: Span): Promise<void> {
    const ids = await this.ids(span, 'placement_id', "s.placement_act = 'replace'");
    if (ids.length === 0) return;
    await this.database.execute(
      `UPDATE placement_periods SET to_on =
         (SELECT s.placed_on FROM staged_people s WHERE s.import_id = ? AND s.placement_id = placement_periods.id)
        WHERE id IN (${slots(ids)})`,
      [span.importId, ...ids],
    );
  }

  private async openPlacements(span: Span, source: string): Promise<void> {
    await this.database.execute(
      `INSERT INTO placement_periods (person_id, from_on, to_on, department_id, title, manager_id, worker_type)
       SELECT p.id, s.placed_on, '9999-12-31', d.id, s.title, COALESCE(s.manager_id, m.id), s.worker_type FROM staged_people s
         ${PERSON_JOIN}
         LEFT JOIN departments d ON d.name = s.department ${MANAGER_JOIN}
        WHERE ${WITHIN} AND s.placement_act IN ('open', 'replace')`,
      [source, source, ...within(span)],
    );
  }

  private async editPlacements(span: Span, source: string): Promise<void> {
    const ids = await this.ids(span, 'placement_id', "s.placement_act = 'edit'");
    if (ids.length === 0) return;
    const own = (value: string, join: string) =>
      `(SELECT ${value} FROM staged_people s ${join} WHERE s.import_id = ? AND s.placement_id = placement_periods.id)`;
    await this.database.execute(
      `UPDATE placement_periods SET title = ${own('s.title', '')}, worker_type = ${own('s.worker_type', '')},
         department_id = ${own('d.id', 'LEFT JOIN departments d ON d.name = s.department')},
         manager_id = ${own('COALESCE(s.manager_id, m.id)', MANAGER_JOIN)}
        WHERE id IN (${slots(ids)})`,
      [span.importId, span.importId, span.importId, source, span.importId, ...ids],
    );
  }

  /** Whoever turns out to have begun earlier stood somewhere then too: in their first known placement. */
  private async moveFirstPlacements(span: Span): Promise<void> {
    const ids = await this.ids(span, 'person_id', "s.service_act = 'correct'");
    if (ids.length === 0) return;
    const moves = await this.database.query<{ id: number; fromOn: Day }>(
      `SELECT pl.id, (SELECT s.from_on FROM staged_people s WHERE s.import_id = ? AND s.person_id = pl.person_id) AS fromOn
         FROM placement_periods pl
        WHERE pl.person_id IN (${slots(ids)})
          AND pl.from_on > (SELECT s.from_on FROM staged_people s WHERE s.import_id = ? AND s.person_id = pl.person_id)
          AND NOT EXISTS (SELECT 1 FROM placement_periods x WHERE x.person_id = pl.person_id AND x.from_on < pl.from_on)`,
      [span.importId, ...ids, span.importId],
    );
    if (moves.length === 0) return;
    const cases = moves.map(() => 'WHEN ? THEN ?').join(' ');
    await this.database.execute(
      `UPDATE placement_periods SET from_on = CASE id ${cases} END WHERE id IN (${slots(moves)})`,
      [...moves.flatMap(({ id, fromOn }) => [id, fromOn]), ...moves.map(({ id }) => id)],
    );
  }
}
