import { Injectable } from '@nestjs/common';
import type { SignedOff } from '../badge-criteria/signed-off.js';
import { Database } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import { duringDays, type Span } from './during.js';
import { only, type Whom } from './only.js';
import { onceStep, type Step } from './step.js';

/** What somebody else signed off. */
@Injectable()
export class SignOffEvidence {
  constructor(private readonly database: Database) {}

  /** Everybody who meets it, as a SELECT of `person_id`. */
  earners({ signOff }: SignedOff, whom: Whom, span: Span): SqlFragment {
    const mine = only('r.person_id', whom);
    const then = duringDays('r.on_day', span);
    return {
      sql: `SELECT DISTINCT r.person_id FROM requirement_records r
        WHERE r.kind = 'sign-off' AND r.slug = ? AND r.recorded_by <> r.person_id AND ${mine.sql} AND ${then.sql}`,
      parameters: [signOff, ...mine.parameters, ...then.parameters],
    };
  }

  async stepsOf(personId: number, criterion: SignedOff, span: Span): Promise<Step[]> {
    const { sql, parameters } = this.earners(criterion, [personId], span);
    const row = await this.database.first<{ title: string }>(
      'SELECT q.title FROM requirements q WHERE q.slug = ? ORDER BY q.id DESC LIMIT 1',
      [criterion.signOff],
    );
    return [onceStep('sign-off', row?.title ?? null, (await this.database.first(sql, parameters)) !== null)];
  }
}
