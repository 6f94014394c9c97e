import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { PersonalFacts } from '../passwords/password-rules.js';
import { NAMED, NOT_MERGED } from '../people/visible-people.js';

/** What a sign-in needs to know of whoever a login names. */
export interface LoginRow {
  personId: number;
  passwordHash: string | null;
  /** Neither locked out nor gone. */
  isOpen: boolean;
}

/** A person's password hash, null while there is none, and what must not be in a password of theirs. */
export interface Secret extends PersonalFacts {
  passwordHash: string | null;
}

/** The accounts themselves: whether there is a password, and whether the way in is closed. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  /** The id behind a person's public id, or null. */
  async findPersonId(publicId: string): Promise<number | null> {
    const row = await this.database.first<{ id: number }>(
      `SELECT p.id FROM persons p WHERE p.public_id = ? AND ${NOT_MERGED}`,
      [publicId],
    );
    return row?.id ?? null;
  }

  /** Whom an e-mail address or an employee number names; null for nobody, and for a number that two sources gave out. */
  async findByLogin(
    login: { email: string } | { employeeNumber: string },
    now: Date,
  ): Promise<LoginRow | null> {
    const [column, value] =
      'email' in login ? ['n.email', login.email] : ['n.employee_number', login.employeeNumber];
    const rows = await this.database.query<Omit<LoginRow, 'isOpen'> & { disabled: number; periods: number }>(
      `SELECT DISTINCT p.id AS personId, a.password_hash AS passwordHash,
              CASE WHEN a.disabled_at IS NULL THEN 0 ELSE 1 END AS disabled,
              (SELECT COUNT(*) FROM service_periods sp WHERE sp.person_id = p.id AND sp.ends_at > ?) AS periods
         FROM ${NAMED} LEFT JOIN accounts a ON a.person_id = p.id
        WHERE ${column} = ? LIMIT 2`,
      [now, value],
    );
    const [row] = rows;
    if (!row || rows.length > 1) return null;
    const isOpen = Number(row.disabled) === 0 && Number(row.periods) > 0;
    return { personId: row.personId, passwordHash: row.passwordHash, isOpen };
  }

  /** Makes an account without a password unless there is one. */
  async ensure(personId: number, now: Date): Promise<void> {
    await this.database.insertOnce('accounts', { person_id: personId, created_at: now });
  }

  /** Makes accounts where there are none, and makes other changes of these ones wait until this run has ended. */
  async takeTurn(personIds: readonly number[], now: Date): Promise<void> {
    const rows = personIds.map((id) => [id, now]);
    await this.database.insertMany('accounts', ['person_id', 'created_at'], rows, { once: true });
    await this.database.execute(
      `UPDATE accounts SET created_at = created_at WHERE person_id IN (${slots(personIds)})`,
      personIds,
    );
  }

  async setPassword(personId: number, passwordHash: string, now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE accounts SET password_hash = ?, password_set_at = ? WHERE person_id = ?',
      [passwordHash, now, personId],
    );
  }

  /** What a person's password is judged by, with its hash; null for nobody. */
  async findSecret(personId: number): Promise<Secret | null> {
    return await this.database.first<Secret>(
      `SELECT p.given_name AS givenName, p.family_name AS familyName, p.email, p.employee_number AS employeeNumber,
              a.password_hash AS passwordHash
         FROM persons p LEFT JOIN accounts a ON a.person_id = p.id WHERE p.id = ?`,
      [personId],
    );
  }

  /** Replaces a password; returns false when it is another one by now. */
  async changePassword(personId: number, oldHash: string, newHash: string, now: Date): Promise<boolean> {
    const sql =
      'UPDATE accounts SET password_hash = ?, password_set_at = ? WHERE person_id = ? AND password_hash = ?';
    return (await this.database.execute(sql, [newHash, now, personId, oldHash])) === 1;
  }

  /** Puts a stronger hash of the same password in place, unless the password was changed meanwhile. */
  async replaceHash(personId: number, oldHash: string, newHash: string): Promise<void> {
    await this.database.execute(
      'UPDATE accounts SET password_hash = ? WHERE person_id = ? AND password_hash = ?',
      [newHash, personId, oldHash],
    );
  }

  /** Closes the way in; returns false when it was closed before. */
  async disable(personId: number, now: Date): Promise<boolean> {
    const sql = 'UPDATE accounts SET disabled_at = ? WHERE person_id = ? AND disabled_at IS NULL';
    return (await this.database.execute(sql, [now, personId])) === 1;
  }

  /** Opens the way in again; returns false when it was open. */
  async enable(personId: number): Promise<boolean> {
    const sql = 'UPDATE accounts SET disabled_at = NULL WHERE person_id = ? AND disabled_at IS NOT NULL';
    return (await this.database.execute(sql, [personId])) === 1;
  }
}
