import { Injectable } from '@nestjs/common';
import type { Audience, AudienceContext } from '../audience-rules/audience.js';
import { audienceCondition } from '../audience-rules/audience-condition.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlValue } from '../database/values.js';
import type { SqlFragment } from '../people/visible-people.js';
import { type NamePage, pageByName, PRESENT_SERVICE } from '../people/people.repository.js';

/** Which of the people that a preview is about: all that a rule means, whom a changed rule adds, whom it leaves out. */
export const PREVIEW_PARTS = ['meant', 'entering', 'leaving'] as const;
export type PreviewPart = (typeof PREVIEW_PARTS)[number];

/** A rule beside the one whose place it would take, both without names; `visible` are the people whom the caller may see. */
export interface Compared {
  audience: Audience;
  instead: Audience | null;
  context: AudienceContext;
  visible: SqlFragment;
}

export interface PreviewCounts {
  meant: number;
  entering: number;
  leaving: number;
}

export interface PreviewedPerson {
  id: number;
  publicId: string;
  sortKey: string;
  name: string;
  employeeNumber: string;
  department: string | null;
  title: string | null;
  location: string | null;
}

/** Everybody in service or hired for later, as placed today, in the words of `audienceCondition`. */
const PEOPLE = `FROM persons p ${PRESENT_SERVICE}
  LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
  LEFT JOIN departments d ON d.id = pl.department_id
 WHERE p.erased_at IS NULL`;

const values = ({ now, today }: AudienceContext): SqlValue[] => [now, today, today];

/** Reads whom rules mean. */
@Injectable()
export class AudiencePreviewRepository {
  constructor(private readonly reads: LongReads) {}

  /** How many people a rule means, and how that differs from the rule whose place it would take. */
  async count(compared: Compared): Promise<PreviewCounts> {
    const { audience, instead, context } = compared;
    // A new rule is a condition, which indexes follow; two beside each other are held against everybody.
    if (!instead) return { meant: await this.countMeant(compared), entering: 0, leaving: 0 };
    const [next, now] = [audienceCondition(audience, context), audienceCondition(instead, context)];
    const { visible } = compared;
    const [row] = await this.reads.query<Record<keyof PreviewCounts, string | number | null>>(
      `SELECT SUM(x.next) AS meant, SUM(CASE WHEN x.next > x.now THEN 1 ELSE 0 END) AS entering,
              SUM(CASE WHEN x.now > x.next THEN 1 ELSE 0 END) AS leaving
         FROM (SELECT CASE WHEN ${next.sql} THEN 1 ELSE 0 END AS next, CASE WHEN ${now.sql} THEN 1 ELSE 0 END AS now
                 ${PEOPLE} AND ${visible.sql}) x`,
      [...next.parameters, ...now.parameters, ...values(context), ...visible.parameters],
    );
    const of = (part: keyof PreviewCounts) => Number(row?.[part] ?? 0);
    return { meant: of('meant'), entering: of('entering'), leaving: of('leaving') };
  }

  private async countMeant({ audience, context, visible }: Compared): Promise<number> {
    const meant = audienceCondition(audience, context);
    const [row] = await this.reads.query<{ people: number | string }>(
      `SELECT COUNT(*) AS people ${PEOPLE} AND ${visible.sql} AND ${meant.sql}`,
      [...values(context), ...visible.parameters, ...meant.parameters],
    );
    return Number(row?.people ?? 0);
  }

  /** People of one part, a page by name. */
  async page(compared: Compared, part: PreviewPart, wished: NamePage): Promise<PreviewedPerson[]> {
    const { context, visible } = compared;
    const wanted = conditionOf(compared, part);
    const narrowed = pageByName(wished);
    return await this.reads.query<PreviewedPerson>(
      `SELECT p.id, p.public_id AS publicId, p.sort_key AS sortKey, p.given_name || ' ' || p.family_name AS name,
              p.employee_number AS employeeNumber, d.name AS department, pl.title, p.location
         ${PEOPLE} AND ${visible.sql} AND ${wanted.sql} ${narrowed.sql}`,
      [...values(context), ...visible.parameters, ...wanted.parameters, ...narrowed.parameters],
    );
  }
}

function conditionOf({ audience, instead, context }: Compared, part: PreviewPart): SqlFragment {
  const nobody: Audience = { kind: 'any', of: [] };
  const before = instead ?? nobody;
  const pick = (meant: Audience, not: Audience): Audience => ({
    kind: 'all',
    of: [meant, { kind: 'not', of: not }],
  });
  switch (part) {
    case 'meant':
      return audienceCondition(audience, context);
    case 'entering':
      return audienceCondition(instead ? pick(audience, before) : nobody, context);
    case 'leaving':
      return audienceCondition(pick(before, audience), context);
  }
}
