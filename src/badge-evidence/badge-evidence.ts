import { Injectable } from '@nestjs/common';
import { type Every, ONCE, periodsToGive } from '../badge-criteria/award-period.js';
import type { Criterion } from '../badge-criteria/criterion.js';
import { assertNever } from '../common/assert-never.js';
import type { Day } from '../common/days.js';
import type { SqlFragment } from '../people/visible-people.js';
import { CourseEvidence } from './course-evidence.repository.js';
import { KudosEvidence } from './kudos-evidence.repository.js';
import { NominationEvidence } from './nomination-evidence.repository.js';
import { RecommendationEvidence } from './recommendation-evidence.repository.js';
import { ScenarioEvidence } from './scenario-evidence.repository.js';
import { SignOffEvidence } from './sign-off-evidence.repository.js';
import { type Span, spanOf } from './during.js';
import type { Whom } from './only.js';
import type { Step } from './step.js';
import { TipEvidence } from './tip-evidence.repository.js';
import { TrackEvidence } from './track-evidence.repository.js';

/** What a badge asks, and how often it can be had; the slug, since people are recommended for a badge by name. */
export interface Asked {
  slug: string;
  criterion: Criterion;
  every: Every | null;
}

/** Who meets a criterion, and how far somebody is from it. */
@Injectable()
export class BadgeEvidence {
  constructor(
    private readonly tracks: TrackEvidence,
    private readonly courses: CourseEvidence,
    private readonly scenarios: ScenarioEvidence,
    private readonly tips: TipEvidence,
    private readonly kudos: KudosEvidence,
    private readonly signOffs: SignOffEvidence,
    private readonly nominations: NominationEvidence,
    private readonly recommendations: RecommendationEvidence,
  ) {}

  /** Everybody who meets it by what they did within a span, or those of these people who do, as a SELECT of `person_id`. */
  earners({ slug, criterion }: Omit<Asked, 'every'>, whom: Whom, span: Span): SqlFragment {
    switch (criterion.kind) {
      case 'track-completed':
        return this.tracks.earners(criterion, whom, span);
      case 'course-completed':
        return this.courses.earners(criterion, whom, span);
      case 'scenario-score':
        return this.scenarios.earners(criterion, whom, span);
      case 'tip-streak':
        return this.tips.earners(criterion, whom);
      case 'kudos-received':
        return this.kudos.earners(criterion, whom, span);
      case 'signed-off':
        return this.signOffs.earners(criterion, whom, span);
      case 'nomination':
        return this.nominations.earners(criterion, whom, span);
      case 'recommended':
        return this.recommendations.earners(slug, whom, span);
      default:
        return assertNever(criterion);
    }
  }

  /**
   * Everybody to whom a badge may have to be given on a day, or those of these people, as a SELECT of `person_id` and `period`. What a panel decides
   * comes after its quarter, so that there every quarter in which it chose somebody is looked at.
   */
  earnersOn({ slug, criterion, every }: Asked, whom: Whom, today: Day, zone: string): SqlFragment {
    if (every !== null && criterion.kind === 'nomination')
      return this.nominations.earnersByPeriod(every, whom);
    const periods = every === null ? [null] : periodsToGive(every, today);
    const each = periods.map((period) => {
      const { sql, parameters } = this.earners({ slug, criterion }, whom, spanOf(period, zone));
      return {
        sql: `SELECT x.person_id, ? AS period FROM (${sql}) x`,
        parameters: [period?.label ?? ONCE, ...parameters],
      };
    });
    return {
      sql: each.map(({ sql }) => sql).join(' UNION ALL '),
      parameters: each.flatMap(({ parameters }) => parameters),
    };
  }

  /** What the badge asks, and how much of it somebody has. */
  async stepsOf(personId: number, { slug, criterion }: Omit<Asked, 'every'>, span: Span): Promise<Step[]> {
    switch (criterion.kind) {
      case 'track-completed':
        return await this.tracks.stepsOf(personId, criterion, span);
      case 'course-completed':
        return await this.courses.stepsOf(personId, criterion, span);
      case 'scenario-score':
        return await this.scenarios.stepsOf(personId, criterion, span);
      case 'tip-streak':
        return await this.tips.stepsOf(personId, criterion);
      case 'kudos-received':
        return await this.kudos.stepsOf(personId, criterion, span);
      case 'signed-off':
        return await this.signOffs.stepsOf(personId, criterion, span);
      case 'nomination':
        return await this.nominations.stepsOf(personId, criterion, span);
      case 'recommended':
        return await this.recommendations.stepsOf(personId, slug, span);
      default:
        return assertNever(criterion);
    }
  }
}
