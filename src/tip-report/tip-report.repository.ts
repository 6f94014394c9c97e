import { Injectable } from '@nestjs/common';
import { LongReads } from '../database/long-reads.js';
import { isEverybody, type SqlFragment } from '../people/visible-people.js';
import type { Month } from '../tip-calendar/month.js';

/** What the figures are grouped by. */
export const TIP_GROUPINGS = ['month', 'tip', 'department'] as const;
export type TipGrouping = (typeof TIP_GROUPINGS)[number];

/** What is counted: tips of these months, given to people within reach. */
export interface Counted {
  from: Month;
  until: Month;
  within: SqlFragment;
}

/** Figures about the tips that a group of people got. */
export interface TipFigures {
  /** The values of the groupings, in their order; null where somebody was in no department. */
  names: (string | null)[];
  /** People, each once. */
  people: number;
  /** Tips that they got. */
  tips: number;
  opened: number;
  acknowledged: number;
}

/** Answers of a group to questions that came back. */
export interface AnswerFigures {
  names: (string | null)[];
  people: number;
  answers: number;
  right: number;
}

const NAMES: Record<TipGrouping, string> = { month: 'd.period', tip: 'v.title', department: 'de.name' };
type Row = Record<'name0' | 'name1' | 'name2', string | null> & Record<string, unknown>;

/** Counts what became of tips; nobody is named. */
@Injectable()
export class TipReportRepository {
  constructor(private readonly reads: LongReads) {}

  async figures(by: readonly TipGrouping[], counted: Counted): Promise<TipFigures[]> {
    const rows = await this.grouped(
      by,
      counted,
      '',
      `COUNT(DISTINCT d.person_id) AS people, COUNT(*) AS tips, COUNT(d.opened_at) AS opened,
       COUNT(d.acknowledged_at) AS acknowledged`,
    );
    return rows.map((row) => ({
      names: namesOf(row, by),
      people: Number(row.people),
      tips: Number(row.tips),
      opened: Number(row.opened),
      acknowledged: Number(row.acknowledged),
    }));
  }

  async answers(by: readonly TipGrouping[], counted: Counted): Promise<AnswerFigures[]> {
    const rows = await this.grouped(
      by,
      counted,
      'JOIN tip_answers a ON a.person_id = d.person_id AND a.period = d.period',
      `COUNT(DISTINCT d.person_id) AS people, COUNT(*) AS answers, SUM(a.is_right) AS rights`,
    );
    return rows.map((row) => ({
      names: namesOf(row, by),
      people: Number(row.people),
      answers: Number(row.answers),
      right: Number(row.rights ?? 0),
    }));
  }

  private async grouped(
    by: readonly TipGrouping[],
    { from, until, within }: Counted,
    join: string,
    figures: string,
  ): Promise<Row[]> {
    const names = by.map((grouping) => NAMES[grouping]);
    // People are looked at only where some are out of reach.
    const [people, condition] = isEverybody(within)
      ? ['', '']
      : ['JOIN persons p ON p.id = d.person_id', `AND ${within.sql}`];
    return await this.reads.query<Row>(
      `SELECT ${names.map((name, index) => `${name} AS name${index}`).join(', ')}, ${figures}
         FROM tip_deliveries d JOIN tip_versions v ON v.id = d.tip_version_id
         LEFT JOIN departments de ON de.id = d.department_id ${people} ${join}
        WHERE d.period >= ? AND d.period <= ? ${condition}
        GROUP BY ${names.join(', ')} ORDER BY ${names.join(', ')}`,
      [from, until, ...(isEverybody(within) ? [] : within.parameters)],
    );
  }
}

const namesOf = ({ name0, name1, name2 }: Row, by: readonly TipGrouping[]) =>
  [name0, name1, name2].slice(0, by.length);
