import { Injectable } from '@nestjs/common';
import { type Day, FOREVER } from '../common/days.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlFragment } from '../people/visible-people.js';

/** Somebody who left while people reported to them. */
export interface VacantLine {
  id: number;
  publicId: string;
  givenName: string;
  familyName: string;
  title: string | null;
  department: string | null;
  toOn: Day;
  reports: number | string;
  actingPublicId: string | null;
  actingGivenName: string | null;
  actingFamilyName: string | null;
}

const REPORTS = `FROM placement_periods r JOIN service_periods rs ON rs.person_id = r.person_id AND rs.to_on > ?
  WHERE r.manager_id = p.id AND r.to_on = '${FOREVER}'`;

/** Reads vacant posts to which people still report. */
@Injectable()
export class VacantLinesRepository {
  constructor(private readonly reads: LongReads) {}

  /** Latest leaver first, after the last of the page before; one more than `limit` if there are more. */
  async page(
    visible: SqlFragment,
    after: { toOn: Day; id: number } | null,
    limit: number,
    today: Day,
  ): Promise<VacantLine[]> {
    return await this.reads.query<VacantLine>(
      `SELECT p.id, p.public_id AS publicId, p.given_name AS givenName, p.family_name AS familyName, pl.title, d.name AS department,
              s.to_on AS toOn, (SELECT COUNT(*) ${REPORTS}) AS reports, a.public_id AS actingPublicId,
              a.given_name AS actingGivenName, a.family_name AS actingFamilyName
         FROM service_periods s JOIN persons p ON p.id = s.person_id
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.to_on = '${FOREVER}'
         LEFT JOIN departments d ON d.id = pl.department_id
         LEFT JOIN reporting_lines rl ON rl.descendant_id = p.id AND rl.depth = 1 AND rl.generation =
                   (SELECT MAX(rg.generation) FROM reporting_generations rg WHERE rg.status = 'current')
         LEFT JOIN persons a ON a.id = rl.ancestor_id
        WHERE s.to_on <= ? AND NOT EXISTS (SELECT 1 FROM service_periods l WHERE l.person_id = p.id AND l.from_on > s.from_on)
          AND EXISTS (SELECT 1 ${REPORTS}) AND ${visible.sql}
          ${after ? 'AND (s.to_on < ? OR (s.to_on = ? AND p.id < ?))' : ''}
        ORDER BY s.to_on DESC, p.id DESC LIMIT ${limit + 1}`,
      [today, today, today, ...visible.parameters, ...(after ? [after.toOn, after.toOn, after.id] : [])],
    );
  }
}
