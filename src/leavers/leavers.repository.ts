import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { NOT_MERGED } from '../people/visible-people.js';
import type { LeaverCount } from './leavers.js';

interface Row {
  employeeNumber: string;
  isServing: number;
}

/** Whom a full export lets go. */
export interface AbsentPeople extends LeaverCount {
  employeeNumbers: string[];
}

const CHUNK = 500;

/** The people of a source whom a full export does not name. */
@Injectable()
export class LeaversRepository {
  constructor(
    private readonly database: Database,
    private readonly longReads: LongReads,
  ) {}

  /** Those in service today, and future starters whom an earlier full export named, who are not among these employee numbers. */
  async absentFrom(source: string, present: ReadonlySet<string>, today: Day): Promise<AbsentPeople> {
    const employeeNumbers: string[] = [];
    let inService = 0;
    const people = this.longReads.stream<Row>(
      `SELECT p.employee_number AS employeeNumber, CASE WHEN s.from_on <= ? THEN 1 ELSE 0 END AS isServing
         FROM persons p
         JOIN service_periods s ON s.person_id = p.id AND s.to_on > ?
              AND s.from_on = (SELECT MAX(x.from_on) FROM service_periods x WHERE x.person_id = p.id)
         LEFT JOIN expected_starters e ON e.person_id = p.id
        WHERE p.source = ? AND p.erased_at IS NULL AND (s.from_on <= ? OR e.id IS NOT NULL)
        ORDER BY p.id`,
      [today, today, source, today],
    );
    for await (const chunk of people) {
      for (const { employeeNumber, isServing } of chunk) {
        inService += isServing;
        if (!present.has(employeeNumber)) employeeNumbers.push(employeeNumber);
      }
    }
    return { absent: employeeNumbers.length, inService, employeeNumbers };
  }

  /** Remembers future starters whom a full export named, inside its run. */
  async expect(source: string, employeeNumbers: readonly string[]): Promise<void> {
    for (let start = 0; start < employeeNumbers.length; start += CHUNK) {
      const chunk = employeeNumbers.slice(start, start + CHUNK);
      await this.database.insertOnceFrom(
        'expected_starters',
        ['person_id'],
        `SELECT p.id FROM persons p WHERE p.source = ? AND p.employee_number IN (${slots(chunk)}) AND ${NOT_MERGED}`,
        [source, ...chunk],
      );
    }
  }

  /** Forgets up to so many expected starters who are not to come any more: they have begun by that day, left or never will; inside a run. */
  async forgetBegun(today: Day, most: number): Promise<number> {
    const begun = await this.database.query<{ id: number }>(
      `SELECT e.person_id AS id FROM expected_starters e WHERE NOT EXISTS (SELECT 1 FROM service_periods s
          WHERE s.person_id = e.person_id AND s.from_on > ? AND s.to_on > s.from_on) ORDER BY e.id LIMIT ${Math.trunc(most)}`,
      [today],
    );
    await this.forget(begun.map(({ id }) => id));
    return begun.length;
  }

  /** Forgets people who are about to be removed; inside a run. */
  async forget(people: readonly number[]): Promise<void> {
    for (let start = 0; start < people.length; start += CHUNK) {
      const chunk = people.slice(start, start + CHUNK);
      await this.database.execute(
        `DELETE FROM expected_starters WHERE person_id IN (${slots(chunk)})`,
        chunk,
      );
    }
  }
}
