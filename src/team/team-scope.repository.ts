import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import { sql } from '../reports/sql.js';

/** Somebody by internal and public id. */
export interface TeamPerson {
  id: number;
  publicId: string;
  name: string;
}

/** Finds whose team somebody asks about. */
@Injectable()
export class TeamScopeRepository {
  constructor(private readonly database: Database) {}

  /** Somebody of the caller's lines, or the head of one of them. */
  async findHead(publicId: string, lines: SqlFragment, linesOf: number[]): Promise<TeamPerson | null> {
    const heads = { sql: slots(linesOf), parameters: linesOf };
    return await this.find(sql`p.public_id = ${publicId} AND (p.id IN (${heads}) OR ${lines})`);
  }

  /** Somebody of the caller's lines. */
  async findMember(publicId: string, lines: SqlFragment): Promise<TeamPerson | null> {
    return await this.find(sql`p.public_id = ${publicId} AND ${lines}`);
  }

  private async find(condition: SqlFragment): Promise<TeamPerson | null> {
    return await this.database.first<TeamPerson>(
      `SELECT p.id, p.public_id AS publicId, p.given_name || ' ' || p.family_name AS name
         FROM persons p WHERE p.erased_at IS NULL AND ${condition.sql}`,
      condition.parameters,
    );
  }
}
