import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { dayInWords, weekdayInWords } from '../common/day-words.js';
import { needsOf } from '../due-dates/due-rule.js';
import { dueStepInWords } from '../due-dates/due-words.js';
import { enrolmentNotFound } from '../enrolments/enrolments.errors.js';
import { type EnrolmentRow, EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import { LearnersRepository } from '../enrolments/learners.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { MAY_SEE } from '../people/visible-people.js';
import type { ExplanationStepView, ExplanationView } from './dto/explanation.view.js';
import { earliestDue, explainReason, factsInWords, inOneSentence, type Place } from './explanation.js';
import { type DecidedPeriod, ExplanationsRepository } from './explanations.repository.js';

const HAPPENED: Record<string, string> = {
  waived: 'Waived',
  withdrawn: 'Taken off',
  active: 'Open',
  expired: 'Ended',
  // Only what was completed elsewhere is completed by a decision.
  completed: 'Credited',
};

/** Says why somebody has a track, and why it is due when it is. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly explanations: ExplanationsRepository,
    private readonly learners: LearnersRepository,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
  ) {}

  /** For oneself, one's line and scope. */
  async explain(me: Identity, publicId: string): Promise<ExplanationView> {
    const now = this.clock.now();
    const row = await this.enrolments.findFor(me, MAY_SEE, publicId, now);
    const explained = row && (await this.explanations.explained(row.id));
    if (!row || !explained) throw enrolmentNotFound();
    const stored = await this.explanations.reasonsOf(row.id);
    const needs = needsOf(stored.map(({ facts }) => facts.due));
    const [learner = null] = await this.learners.factsOf([row.personId], now, needs);
    const earliest = earliestDue(stored);
    const reasons = stored.map((reason) => explainReason(reason, learner, earliest));
    const first = stored[0]?.facts;
    const known = learner ?? { hiredOn: first?.hiredOn ?? null, firstDay: row.startsOn };
    const facts = factsInWords(known, first ? await this.placeOn(row.personId, first.enrolledOn) : null);
    const zone = learner?.zone ?? this.learners.zoneOf(null);
    const decided = (await this.explanations.decisionsOf(row.id)).map((period) =>
      decidedInWords(period, zone),
    );
    const since = [
      ...decided,
      ...(row.dueOn === earliest ? [] : extensionOf(row, explained.extendedOn)),
      ...stillWaived(row),
      ...creditOf(row),
      ...comesBack(row),
    ];
    return {
      enrolmentId: publicId,
      person: { id: explained.personId, name: explained.name },
      track: { slug: row.trackSlug, title: row.trackTitle },
      status: row.status,
      dueOn: row.dueOn,
      facts,
      reasons,
      since,
      sentence: inOneSentence(facts, reasons, since),
    };
  }

  /** Where somebody was on a day; before their first place, where they began. */
  private async placeOn(personId: number, day: Day): Promise<Place | null> {
    const placements = await this.people.placementsOf(personId);
    return placements.find(({ fromOn, toOn }) => fromOn <= day && toOn > day) ?? placements.at(-1) ?? null;
  }
}

function decidedInWords(
  { status, fromAt, note, decidedBy }: DecidedPeriod,
  zone: string,
): ExplanationStepView {
  const day = dayOf(fromAt, zone);
  const by = decidedBy === null ? '' : `, by ${decidedBy}`;
  return {
    kind: status,
    day,
    sentence: `${HAPPENED[status] ?? status} since ${dayInWords(day)}${by}: ${note}`,
  };
}

function extensionOf({ status, dueOn, extendedTo }: EnrolmentRow, on: Day | null): ExplanationStepView[] {
  if (status !== 'active' || extendedTo === null || on === null || dueOn === null) return [];
  const sentence = dueStepInWords({ kind: 'extension', on, day: dueOn });
  return [{ kind: 'extension', day: dueOn, sentence }];
}

function creditOf({ creditedOn }: EnrolmentRow): ExplanationStepView[] {
  if (creditedOn === null) return [];
  const sentence = `Credited: counts as completed on ${dayInWords(creditedOn)}, by something that was completed elsewhere or earlier`;
  return [{ kind: 'credited', day: creditedOn, sentence }];
}

function comesBack({ comesBack: cycle }: EnrolmentRow): ExplanationStepView[] {
  if (!cycle) return [];
  const sentence = `Comes back on ${dayInWords(cycle.dueOn)}; open again from ${dayInWords(cycle.opensOn)} on`;
  return [{ kind: 'comes-back', day: cycle.dueOn, sentence }];
}

function stillWaived({ status, waivedUntil }: EnrolmentRow): ExplanationStepView[] {
  if (status !== 'waived' || waivedUntil === null) return [];
  return [
    { kind: 'waived-until', day: waivedUntil, sentence: `The waiver ends on ${weekdayInWords(waivedUntil)}` },
  ];
}
