import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type Day, startOfDay } from '../common/days.js';
import { publicId } from '../common/random.js';
import { searchKey } from '../common/text-keys.js';
import { Database, slots } from '../database/database.js';
import type { Setting } from '../lesson-kinds/setting.js';
import { AbsencesRepository } from './absences.repository.js';
import { PERSONAL, PersonImagesRepository, SERVICE } from './person-images.repository.js';
import { type Span, StagedPeopleRepository } from '../staged-people/staged-people.repository.js';

/** What people may choose themselves, and HR files say as well. */
const CHOSEN = new Set(['locale', 'time_zone']);
const WITHIN = 's.import_id = ? AND s.line BETWEEN ? AND ?';
/** Outer joins keep the order: without statistics a server would read all persons for every span. */
const PERSON_JOIN = 'LEFT JOIN persons p ON p.source = ? AND p.employee_number = s.employee_number';
const MANAGER_JOIN = 'LEFT JOIN persons m ON m.source = ? AND m.employee_number = s.manager_number';
const within = ({ importId, from, to }: Span) => [importId, from, to];

/** What people choose themselves; null leaves it to the organisation. */
export interface OwnChoices {
  locale?: string | null | undefined;
  timeZone?: string | null | undefined;
  /** Where they meet customers; no HR file says that. */
  setting?: Setting | null | undefined;
}

/** Takes people over from `staged_people`: few statements for all of them, a span of lines at a time. */
@Injectable()
export class PersonWritesRepository {
  constructor(
    private readonly database: Database,
    private readonly staged: StagedPeopleRepository,
    private readonly absences: AbsencesRepository,
    private readonly images: PersonImagesRepository,
    private readonly clock: Clock,
  ) {}

  /** Carries out what was staged, inside a bulk run, and tells how many rows are done; managers may stand anywhere in the file, so people come first. */
  async apply(importId: number, source: string, advance: (rows: number) => void): Promise<void> {
    const spans = await this.staged.spans(importId);
    for (const span of spans) await this.leaveErasedAlone(span);
    for (const span of spans) await this.images.keepBefore(span);
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
      await this.images.keepAfter(span, source);
      advance(span.to - span.from + 1);
    }
  }

  /** Takes over a person's own choices inside a run, which no import undoes; what is undefined stays, and null is HR's to say again. */
  async choose(personId: number, { locale, timeZone, setting }: OwnChoices): Promise<void> {
    const now = this.clock.now();
    const chosen = Object.entries({ locale, time_zone: timeZone, setting }).filter(
      ([, value]) => value !== undefined,
    );
    const sets = chosen.flatMap(([column]) =>
      CHOSEN.has(column) ? [`${column} = ?`, `${column}_chosen_at = ?`] : [`${column} = ?`],
    );
    const values = chosen.flatMap(([column, value]) =>
      CHOSEN.has(column) ? [value, value === null ? null : now] : [value],
    );
    await this.database.execute(`UPDATE persons SET ${['updated_at = ?', ...sets].join(', ')} WHERE id = ?`, [
      now,
      ...values,
      personId,
    ]);
  }

  /** Moves the instants of a person's service and absences to where they are now, inside a run. */
  async moveToZone(personId: number, zone: string): Promise<void> {
    const periods = await this.database.query<{ id: number; fromOn: Day; toOn: Day }>(
      'SELECT id, from_on AS fromOn, to_on AS toOn FROM service_periods WHERE person_id = ?',
      [personId],
    );
    for (const { id, fromOn, toOn } of periods) {
      await this.database.execute('UPDATE service_periods SET starts_at = ?, ends_at = ? WHERE id = ?', [
        startOfDay(fromOn, zone),
        startOfDay(toOn, zone),
        id,
      ]);
    }
    await this.absences.moveToZones([personId]);
  }

  /** Makes erasures of these people wait until this run has ended, so that what is read of them may be kept. */
  async takeTurns(people: readonly number[]): Promise<void> {
    await this.database.execute(
      `UPDATE persons SET updated_at = updated_at WHERE id IN (${slots(people)})`,
      people,
    );
  }

  /** Notes inside a run that a person is erased; returns false when they were before. */
  async markErased(personId: number): Promise<boolean> {
    const sql = 'UPDATE persons SET erased_at = ? WHERE id = ? AND erased_at IS NULL';
    return (await this.database.execute(sql, [this.clock.now(), personId])) === 1;
  }

  /** Whoever was erased since their row was read stays erased; whoever is to be erased now waits until this run has ended. */
  private async leaveErasedAlone(span: Span): Promise<void> {
    const people = await this.ids(span, 'person_id', '1 = 1');
    if (people.length === 0) return;
    await this.takeTurns(people);
    await this.staged.forgetErased(span.importId, people);
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
    const staged = (column: string) =>
      `(SELECT s.${column} FROM staged_people s WHERE s.import_id = ? AND s.person_id = persons.id)`;
    // Whoever has chosen since the file was planned keeps that too.
    const value = (column: string) =>
      CHOSEN.has(column)
        ? `CASE WHEN ${column}_chosen_at IS NULL THEN ${staged(column)} ELSE ${column} END`
        : staged(column);
    const sets = PERSONAL.map((column) => `${column} = ${value(column)}`);
    await this.database.execute(
      `UPDATE persons SET updated_at = ?, ${sets.join(', ')} WHERE id IN (${slots(ids)})`,
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
