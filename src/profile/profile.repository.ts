import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import type { Setting } from '../lesson-kinds/setting.js';

export interface ProfileRow {
  publicId: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
  email: string | null;
  timeZone: string | null;
  locale: string | null;
  setting: Setting | null;
  firstDay: Day;
  startsAt: Date;
}

@Injectable()
export class ProfileRepository {
  constructor(private readonly database: Database) {}

  /** A person with the service that they are in, or are about to begin. */
  async findOf(personId: number, now: Date): Promise<ProfileRow | null> {
    const row = await this.database.first<ProfileRow>(
      `SELECT p.public_id AS publicId, p.employee_number AS employeeNumber, p.given_name AS givenName,
              p.family_name AS familyName, p.email, p.time_zone AS timeZone, p.locale,
              p.setting,
              sp.from_on AS firstDay, sp.starts_at AS startsAt
         FROM persons p JOIN service_periods sp ON sp.person_id = p.id AND sp.ends_at > ?
        WHERE p.id = ? ORDER BY sp.starts_at LIMIT 1`,
      [now, personId],
    );
    return row && { ...row, startsAt: instant(row.startsAt) };
  }

  /** The same for somebody who is signed in, and so has not left. */
  async get(personId: number, now: Date): Promise<ProfileRow> {
    const person = await this.findOf(personId, now);
    if (!person) throw new Error('Somebody who left is signed in.');
    return person;
  }
}
