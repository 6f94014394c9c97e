import { Injectable } from '@nestjs/common';
import type { Criterion } from '../badge-criteria/criterion.js';
import { assertNever } from '../common/assert-never.js';
import type { SqlFragment } from '../people/visible-people.js';
import { CourseEvidence } from './course-evidence.repository.js';
import { KudosEvidence } from './kudos-evidence.repository.js';
import { NominationEvidence } from './nomination-evidence.repository.js';
import { ScenarioEvidence } from './scenario-evidence.repository.js';
import { SignOffEvidence } from './sign-off-evidence.repository.js';
import type { Span } from './during.js';
import type { Whom } from './only.js';
import type { Step } from './step.js';
import { TipEvidence } from './tip-evidence.repository.js';
import { TrackEvidence } from './track-evidence.repository.js';

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
  ) {}

  /** Everybody who meets it by what they did within a span, or those of these people who do, as a SELECT of `person_id`. */
  earners(criterion: Criterion, whom: Whom, span: Span): SqlFragment {
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
      default:
        return assertNever(criterion);
    }
  }

  /** What the badge asks, and how much of it somebody has. */
  async stepsOf(personId: number, criterion: Criterion, span: Span): Promise<Step[]> {
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
      default:
        return assertNever(criterion);
    }
  }
}
