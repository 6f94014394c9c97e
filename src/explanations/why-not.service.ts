import { Injectable } from '@nestjs/common';
import { trackNotFound } from '../assignments/assignments.errors.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayInWords } from '../common/day-words.js';
import { type EnrolmentRow, EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import { peopleErrors } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { AssignmentMatching } from './assignment-matching.js';
import type { WhyNot, WhyNotAssignmentView, WhyNotView } from './dto/why-not.view.js';
import { WhyNotRepository } from './why-not.repository.js';

/** Says why somebody has not got a track: by each assignment of it, which part of its rule does not hold. */
@Injectable()
export class WhyNotService {
  constructor(
    private readonly whyNots: WhyNotRepository,
    private readonly people: PeopleRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly matching: AssignmentMatching,
    private readonly clock: Clock,
  ) {}

  /** For oneself, one's line and scope. */
  async explain(me: Identity, personId: string, slug: string): Promise<WhyNotView> {
    const now = this.clock.now();
    const id = await this.people.findVisible(personId, this.matching.visibleTo(me, now));
    if (id === null) throw peopleErrors.notFound();
    const track = await this.whyNots.track(slug);
    if (!track) throw trackNotFound(slug);
    const latest = (await this.enrolments.allOf(id, now))
      .filter(({ trackId }) => trackId === track.id)
      .toSorted((a, b) => b.cycle - a.cycle)[0];
    const assignments = await this.matching.of(id, track.id, now);
    const answer = answerOf(latest, assignments);
    return {
      track: { slug: track.slug, title: track.title },
      answer,
      sentence: inWords(answer, track.title, latest, assignments ?? []),
      enrolmentId: latest?.publicId ?? null,
      assignments: assignments ?? [],
    };
  }
}

function answerOf(latest: EnrolmentRow | undefined, assignments: WhyNotAssignmentView[] | null): WhyNot {
  if (latest?.status === 'active') return 'has-it';
  if (latest?.status === 'completed') return 'completed';
  if (latest?.status === 'waived') return 'waived';
  if (assignments === null) return 'not-in-service';
  if (latest?.reasons.some(({ endCause }) => endCause === 'withdrawn' || endCause === 'undone'))
    return 'taken-off';
  if (assignments.length === 0) return 'no-assignment';
  const matching = assignments.filter(({ matches }) => matches);
  if (matching.some(({ isPaused }) => !isPaused)) return 'soon';
  return matching.length > 0 ? 'paused' : 'no-match';
}

function inWords(
  answer: WhyNot,
  track: string,
  latest: EnrolmentRow | undefined,
  assignments: readonly WhyNotAssignmentView[],
): string {
  switch (answer) {
    case 'has-it':
      return `${track} is there: visible from ${dayInWords(latest?.startsOn ?? '')} on`;
    case 'completed':
      return `${track} is completed`;
    case 'waived':
      return latest?.waivedUntil
        ? `${track} is waived until ${dayInWords(latest.waivedUntil)}`
        : `${track} is waived`;
    case 'taken-off':
      return `Somebody took ${track} off; assignments do not ask for it again, a trainer can put it on again`;
    case 'soon':
      return `An assignment matches: ${track} follows at its next look, within a day at most`;
    case 'paused': {
      const paused = assignments.filter(({ matches }) => matches).map(({ assignment }) => `“${assignment}”`);
      return `${paused.join(' and ')} would match, but ${paused.length === 1 ? 'is' : 'are'} paused: that enrols nobody until somebody resumes it`;
    }
    case 'not-in-service':
      return 'Neither in service nor hired for later';
    case 'no-assignment':
      return `No assignment of ${track} holds now`;
    case 'no-match': {
      const each = assignments.map(
        ({ assignment, failing }) => `“${assignment}” is for ${failing.join(', and for ')}`,
      );
      return `No assignment of ${track} matches: ${each.join('; ')}`;
    }
  }
}
