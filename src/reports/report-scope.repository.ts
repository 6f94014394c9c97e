import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { NOT_MERGED, type SqlFragment } from '../people/visible-people.js';
import { raw, sql } from './sql.js';

/** Finds what a filter names, where the caller may see it. */
@Injectable()
export class ReportScopeRepository {
  constructor(private readonly database: Database) {}

  async findTrack(slug: string): Promise<number | null> {
    return await this.id(sql`SELECT id FROM tracks WHERE slug = ${slug}`);
  }

  /** A department that the caller was granted, or in which somebody visible is placed on one of the days. */
  async findDepartment(
    publicId: string,
    visible: SqlFragment,
    granted: number[],
    days: Day[],
  ): Promise<number | null> {
    const grantedIds = { sql: slots(granted), parameters: granted };
    const onDays = raw(days.map(() => '(sp.from_on <= ? AND sp.to_on > ?)').join(' OR '));
    onDays.parameters.push(...days.flatMap((day) => [day, day]));
    return await this.id(sql`SELECT d.id FROM departments d WHERE d.public_id = ${publicId} AND (
      d.id IN (${grantedIds}) OR EXISTS (SELECT 1 FROM placement_periods sp JOIN persons p ON p.id = sp.person_id
        WHERE sp.department_id = d.id AND (${onDays}) AND ${visible}))`);
  }

  /** A visible person, or the head of one of the caller's own lines. */
  async findHead(publicId: string, visible: SqlFragment, linesOf: number[]): Promise<number | null> {
    const heads = { sql: slots(linesOf), parameters: linesOf };
    return await this.id(
      sql`SELECT p.id FROM persons p WHERE p.public_id = ${publicId} AND ${raw(NOT_MERGED)} AND (p.id IN (${heads}) OR ${visible})`,
    );
  }

  private async id(query: SqlFragment): Promise<number | null> {
    return (await this.database.first<{ id: number }>(query.sql, query.parameters))?.id ?? null;
  }
}
