import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { likeEscape, searchKey } from '../common/text-keys.js';
import { Database } from '../database/database.js';

interface Holder {
  source: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
  email: string | null;
}

/** Room for the sign and a count in the 64 characters of a number. */
const LONGEST_KEPT = 58;

/** Who has which employee number. */
@Injectable()
export class EmployeeNumbersRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Frees the number of somebody who has left for whoever has it now: the first earlier holder of 123 becomes 123#1, the second
   * 123#2, and everything that is recorded of them stays theirs. Inside a run; returns the number that they keep.
   */
  async free(personId: number): Promise<string> {
    const holder = await this.database.first<Holder>(
      `SELECT source, employee_number AS employeeNumber, given_name AS givenName, family_name AS familyName, email
         FROM persons WHERE id = ?`,
      [personId],
    );
    if (!holder) throw new Error('The holder of an employee number went away.');
    const { source, employeeNumber, givenName, familyName, email } = holder;
    const stem = employeeNumber.slice(0, LONGEST_KEPT);
    const row = await this.database.first<{ count: number }>(
      "SELECT COUNT(*) AS count FROM persons WHERE source = ? AND employee_number LIKE ? ESCAPE '!'",
      [source, `${likeEscape(stem)}#%`],
    );
    const kept = `${stem}#${Number(row?.count ?? 0) + 1}`;
    const key = searchKey(`${givenName} ${familyName} ${kept} ${email ?? ''}`).slice(0, 460);
    await this.database.execute(
      'UPDATE persons SET employee_number = ?, search_key = ?, updated_at = ? WHERE id = ?',
      [kept, key, this.clock.now(), personId],
    );
    return kept;
  }
}
