import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Whom a test can reach. */
@Injectable()
export class TestMessagesRepository {
  constructor(private readonly database: Database) {}

  /** How somebody is addressed who has an e-mail address; null where they have none. */
  async findAddressee(personId: number): Promise<{ givenName: string } | null> {
    return await this.database.first(
      'SELECT given_name AS givenName FROM persons WHERE id = ? AND email IS NOT NULL',
      [personId],
    );
  }
}
