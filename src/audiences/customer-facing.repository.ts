import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { AudienceContext, CustomerFacingRule } from '../audience-rules/audience.js';
import { audienceCondition } from '../audience-rules/audience-condition.js';

type Count = number | string | null;

/** Everybody in service on a day, as they are placed then. */
const IN_SERVICE = `FROM persons p JOIN service_periods s ON s.person_id = p.id AND s.from_on <= ? AND s.to_on > ?
  LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
  LEFT JOIN departments d ON d.id = pl.department_id`;

/** Reads whom rules on who meets customers would reach. */
@Injectable()
export class CustomerFacingRepository {
  constructor(private readonly reads: LongReads) {}

  /** Of whoever is in service on a day: how many a rule reaches, and how that differs from the rule that holds. */
  async compare(
    wanted: CustomerFacingRule,
    current: CustomerFacingRule,
    context: AudienceContext,
  ): Promise<{ matching: number; added: number; removed: number }> {
    const condition = (customerFacing: CustomerFacingRule) =>
      audienceCondition({ kind: 'customer-facing' }, { ...context, customerFacing });
    const [next, now] = [condition(wanted), condition(current)];
    const [row] = await this.reads.query<Record<'matching' | 'added' | 'removed', Count>>(
      `SELECT SUM(x.next) AS matching, SUM(CASE WHEN x.next > x.now THEN 1 ELSE 0 END) AS added,
              SUM(CASE WHEN x.now > x.next THEN 1 ELSE 0 END) AS removed
         FROM (SELECT CASE WHEN ${next.sql} THEN 1 ELSE 0 END AS next, CASE WHEN ${now.sql} THEN 1 ELSE 0 END AS now
                 ${IN_SERVICE} WHERE p.erased_at IS NULL) x`,
      [...next.parameters, ...now.parameters, ...Array.from({ length: 4 }, () => context.today)],
    );
    return {
      matching: Number(row?.matching ?? 0),
      added: Number(row?.added ?? 0),
      removed: Number(row?.removed ?? 0),
    };
  }

  /** Which of these names no department has. */
  async unknownDepartments(names: readonly string[]): Promise<string[]> {
    const rows = await this.reads.query<{ name: string }>(
      `SELECT name FROM departments WHERE name IN (${slots(names)})`,
      names.slice(),
    );
    return without(names, rows);
  }

  /** Which of these titles nobody has on a day or later. */
  async unknownTitles(names: readonly string[], today: Day): Promise<string[]> {
    const rows = await this.reads.query<{ name: string }>(
      `SELECT DISTINCT title AS name FROM placement_periods WHERE title IN (${slots(names)}) AND to_on > ?`,
      [...names, today],
    );
    return without(names, rows);
  }
}

function without(names: readonly string[], rows: { name: string }[]): string[] {
  const known = new Set(rows.map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}
