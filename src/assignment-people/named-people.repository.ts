import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { NAMED, type SqlFragment } from '../people/visible-people.js';
import type { NamedPerson } from './named-people.js';

/** Finds people by what a list names them. */
@Injectable()
export class NamedPeopleRepository {
  constructor(private readonly reads: LongReads) {}

  /** People with one of these addresses or numbers (together at most 4,000), whom the caller may have. */
  async find(
    { emails, numbers }: { emails: readonly string[]; numbers: readonly string[] },
    visible: SqlFragment,
    today: Day,
  ): Promise<NamedPerson[]> {
    const found = await Promise.all(
      [
        { column: 'n.email', values: emails },
        { column: 'n.employee_number', values: numbers },
      ].map(({ column, values }) => this.by(column, values, visible, today)),
    );
    return found.flat();
  }

  /** One question a column, so that each follows its index. */
  private async by(
    column: string,
    values: readonly string[],
    visible: SqlFragment,
    today: Day,
  ): Promise<NamedPerson[]> {
    if (values.length === 0) return [];
    return await this.reads.query<NamedPerson>(
      `SELECT p.public_id AS publicId, n.employee_number AS employeeNumber, n.email, p.given_name AS givenName,
              p.family_name AS familyName, d.name AS department
         FROM ${NAMED}
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE ${column} IN (${slots(values)}) AND p.erased_at IS NULL AND ${visible.sql}`,
      [today, today, ...values, ...visible.parameters],
    );
  }
}
