import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { NOT_MERGED } from '../people/visible-people.js';
import { likenessOf } from './likeness.js';

interface Named {
  id: number;
  givenName: string;
  familyName: string;
  email: string | null;
  updatedAt: Date | string;
}

const COLUMNS = ['person_id', 'name_hash', 'mailbox_hash', 'mailbox_name_hash', 'keyed_at'];

/** Keeps what is compared of people. */
@Injectable()
export class DuplicateKeysRepository {
  constructor(
    private readonly database: Database,
    private readonly longReads: LongReads,
  ) {}

  /** The next people by id who changed since they were last looked at. */
  async outdated(after: number, limit: number): Promise<number[]> {
    const rows = await this.longReads.query<{ id: number }>(
      `SELECT p.id FROM persons p LEFT JOIN duplicate_keys k ON k.person_id = p.id
        WHERE p.id > ? AND p.erased_at IS NULL AND ${NOT_MERGED} AND (k.id IS NULL OR k.keyed_at <> p.updated_at) ORDER BY p.id LIMIT ${Math.trunc(limit)}`,
      [after],
    );
    return rows.map(({ id }) => id);
  }

  /** Looks at people anew, inside a run that holds their rows against an erasure. */
  async renew(people: readonly number[]): Promise<void> {
    const rows = await this.database.query<Named>(
      `SELECT id, given_name AS givenName, family_name AS familyName, email, updated_at AS updatedAt
         FROM persons p WHERE p.id IN (${slots(people)}) AND p.erased_at IS NULL AND ${NOT_MERGED}`,
      people,
    );
    await this.remove(people);
    const keys = rows.map(({ id, updatedAt, ...person }) => {
      const { nameHash, mailboxHash, mailboxNameHash } = likenessOf(person);
      return [id, nameHash, mailboxHash, mailboxNameHash, updatedAt];
    });
    await this.database.insertMany('duplicate_keys', COLUMNS, keys, { once: true });
  }

  /** The next keys of people who are not here any more. */
  async orphans(limit: number): Promise<number[]> {
    const rows = await this.longReads.query<{ id: number }>(
      `SELECT k.person_id AS id FROM duplicate_keys k LEFT JOIN persons p ON p.id = k.person_id WHERE p.id IS NULL LIMIT ${Math.trunc(limit)}`,
    );
    return rows.map(({ id }) => id);
  }

  /** Forgets keys, inside a run. */
  async remove(people: readonly number[]): Promise<void> {
    await this.database.execute(`DELETE FROM duplicate_keys WHERE person_id IN (${slots(people)})`, people);
  }
}
