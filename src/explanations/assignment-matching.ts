import { Injectable } from '@nestjs/common';
import { type ActiveAssignment, AssignmentsRepository } from '../assignments/assignments.repository.js';
import { type Audience, plainContext } from '../audience-rules/audience.js';
import { AudienceRules } from '../audiences/audience-rules.service.js';
import type { Identity } from '../common/access/identity.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { dayInWords } from '../common/day-words.js';
import { MAY_SEE, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import type { WhyNotAssignmentView } from './dto/why-not.view.js';
import { failingParts, partsOf } from './failing-parts.js';
import { type TrackAssignment, WhyNotRepository } from './why-not.repository.js';

/** Holds somebody against the assignments of a track. */
@Injectable()
export class AssignmentMatching {
  constructor(
    private readonly whyNots: WhyNotRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly rules: AudienceRules,
    private readonly env: Env,
  ) {}

  /** Each assignment of a track that holds or is paused, with what keeps somebody out; null where they are not in service. */
  async of(personId: number, trackId: number, now: Date): Promise<WhyNotAssignmentView[] | null> {
    const views: WhyNotAssignmentView[] = [];
    const holding = await this.whyNots.assignmentsOf(trackId);
    // Somebody may have left where nothing is assigned, too.
    if (holding.length === 0) return (await this.isHere(personId, trackId, now)) ? [] : null;
    for (const one of holding) {
      const active = await this.assignments.findActive(one.id, now, ['active', 'paused']);
      if (!active) continue;
      const view = await this.hold(personId, one, active);
      if (!view) return null;
      views.push(view);
    }
    return views;
  }

  visibleTo(me: Identity, now: Date): SqlFragment {
    const { sql, parameters } = visiblePeople(me, MAY_SEE, dayOf(now, this.env.COMPANY_TIME_ZONE));
    return { sql: `(p.id = ? OR ${sql})`, parameters: [me.personId, ...parameters] };
  }

  private async isHere(personId: number, trackId: number, now: Date): Promise<boolean> {
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const everybody: Audience = { kind: 'everybody' };
    return (await this.whyNots.matches(personId, [everybody], plainContext(today, now), trackId)) !== null;
  }

  private async hold(
    personId: number,
    { publicId, name, isPaused }: TrackAssignment,
    { audience, told, context, trackId, version }: ActiveAssignment,
  ): Promise<WhyNotAssignmentView | null> {
    const parts = partsOf(audience);
    const held = await this.whyNots.matches(personId, parts, context, trackId);
    if (!held) return null;
    const failing = failingParts(audience, (part) => held[parts.indexOf(part)] === true);
    return {
      assignmentId: publicId,
      assignment: name,
      version,
      isPaused,
      audience: await this.rules.inStoredWords(told.audience),
      matches: failing.length === 0,
      failing: await Promise.all(failing.map((part) => this.partInWords(part, context))),
    };
  }

  private async partInWords(part: Audience, { goLiveOn }: ActiveAssignment['context']): Promise<string> {
    const words = await this.rules.inStoredWords(part);
    if (part.kind === 'new-hires' && goLiveOn !== null)
      return `${words}, whose service begins on ${dayInWords(goLiveOn)} or later`;
    if (part.kind === 'new-to-customers' && goLiveOn !== null)
      return `${words}, having come into it on ${dayInWords(goLiveOn)} or later`;
    return part.kind === 'everybody-in-waves' ? `${words}, and none that has begun reaches them` : words;
  }
}
