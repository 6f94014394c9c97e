import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import { servesAt } from '../people/visible-people.js';

/** An enrolment that somebody could be learning in. */
export interface DemoEnrolment {
  personId: number;
  personPublicId: string;
  number: string;
  department: string;
  managerId: number | null;
  track: string;
  startsAt: Date;
}

/** Whom the demo is about. */
@Injectable()
export class DemoRepository {
  constructor(private readonly database: Database) {}

  async isCompanyEmpty(): Promise<boolean> {
    return (await this.database.first('SELECT id FROM persons LIMIT 1')) === null;
  }

  async personByNumber(number: string): Promise<{ id: number; publicId: string }> {
    const person = await this.database.first<{ id: number; publicId: string }>(
      'SELECT id, public_id AS publicId FROM persons WHERE employee_number = ?',
      [number],
    );
    if (!person) throw new Error(`The demo company has nobody with the number ${number}.`);
    return person;
  }

  async departmentIds(names: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ name: string; publicId: string }>(
      'SELECT name, public_id AS publicId FROM departments ORDER BY name',
    );
    return rows.filter(({ name }) => names.includes(name)).map(({ publicId }) => publicId);
  }

  /** Who reports directly to somebody, by their numbers. */
  async reportsTo(managerId: number): Promise<{ id: number; publicId: string }[]> {
    return await this.database.query(
      `SELECT p.id, p.public_id AS publicId FROM persons p JOIN placement_periods pl ON pl.person_id = p.id AND pl.to_on = '9999-12-31'
        WHERE pl.manager_id = ? ORDER BY p.employee_number, p.id`,
      [managerId],
    );
  }

  /** Everybody who works here now, by their numbers. */
  async serving(now: Date): Promise<{ id: number; publicId: string; number: string }[]> {
    return await this.database.query(
      `SELECT p.id, p.public_id AS publicId, p.employee_number AS number FROM persons p
        WHERE ${servesAt('p.id')}
        ORDER BY p.employee_number, p.id`,
      [now, now],
    );
  }

  /** Open enrolments of people who are at work, with what decides how they get on. */
  async openEnrolments(now: Date): Promise<DemoEnrolment[]> {
    const rows = await this.database.query<Omit<DemoEnrolment, 'startsAt'> & { startsAt: Date | string }>(
      `SELECT e.person_id AS personId, p.public_id AS personPublicId, p.employee_number AS number, d.name AS department,
              pl.manager_id AS managerId, t.slug AS track, e.starts_at AS startsAt
         FROM enrolments e
         JOIN persons p ON p.id = e.person_id
         JOIN placement_periods pl ON pl.person_id = p.id AND pl.to_on = '9999-12-31'
         JOIN departments d ON d.id = pl.department_id
         JOIN tracks t ON t.id = e.track_id
        WHERE e.open_key = 1 AND e.starts_at <= ?
          AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.person_id = p.id AND a.starts_at <= ? AND a.ends_at > ?)
        ORDER BY e.id`,
      [now, now, now],
    );
    return rows.map((row) => ({ ...row, startsAt: instant(row.startsAt) }));
  }

  /** Everybody who finished the courses of a track but for a sign-off. */
  async waitingForSignOff(slug: string): Promise<DemoEnrolment[]> {
    const rows = await this.database.query<Omit<DemoEnrolment, 'startsAt'> & { startsAt: Date | string }>(
      `SELECT e.person_id AS personId, p.public_id AS personPublicId, p.employee_number AS number, '' AS department,
              pl.manager_id AS managerId, t.slug AS track, e.starts_at AS startsAt
         FROM enrolments e
         JOIN requirements r ON r.track_version_id = e.track_version_id AND r.slug = ?
         JOIN persons p ON p.id = e.person_id
         JOIN placement_periods pl ON pl.person_id = p.id AND pl.to_on = '9999-12-31'
         JOIN tracks t ON t.id = e.track_id
        WHERE e.open_key = 1 AND e.requirements_done = e.requirements_total - 1
          AND NOT EXISTS (SELECT 1 FROM requirement_records rr WHERE rr.person_id = e.person_id AND rr.slug = r.slug)
        ORDER BY e.id`,
      [slug],
    );
    return rows.map((row) => ({ ...row, startsAt: instant(row.startsAt) }));
  }
}
