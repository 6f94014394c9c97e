import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { enrolmentNotFound } from '../enrolments/enrolments.errors.js';
import { EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import { peopleErrors } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { MAY_TEACH, type Rights, visiblePeople } from '../people/visible-people.js';
import { decisionAboutSelf, decisionForTrainers, notPossible } from './decisions.errors.js';
import { type Decision, possibleDecisions } from './decisions.js';
import { type Decidable, DecisionsRepository } from './decisions.repository.js';

/** Trainers within their scope; managers, and who stands in for them, where the assignments let them. */
const MAY_DECIDE: Rights = { roles: ['trainer'], lines: true };

/** Finds what the caller may decide about. */
@Injectable()
export class DecidableEnrolments {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** An enrolment of somebody in the caller's scope or line; throws where it is their own, or for trainers alone. */
  async oneFor(me: Identity, publicId: string): Promise<Decidable> {
    const now = this.clock.now();
    const seen = await this.enrolments.findFor(me, MAY_DECIDE, publicId, now);
    const row = seen && (await this.decisions.find(seen.id));
    if (!row) throw enrolmentNotFound();
    if (row.personId === me.personId) throw decisionAboutSelf();
    if (!row.managersMay && !(await this.enrolments.findFor(me, MAY_TEACH, publicId, now)))
      throw decisionForTrainers();
    return row;
  }

  /** The same, where that can be decided now; throws what stands against it. */
  async forDecision(me: Identity, publicId: string, decision: Decision): Promise<Decidable> {
    const row = await this.oneFor(me, publicId);
    if (!possibleDecisions(row).includes(decision)) throw notPossible(decision, row);
    return row;
  }

  /** The enrolments of somebody in the caller's scope or line about which the caller may decide. */
  async allFor(me: Identity, personId: string): Promise<Decidable[]> {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const id = await this.people.findVisible(personId, visiblePeople(me, MAY_DECIDE, today));
    if (id === null) throw peopleErrors.notFound();
    if (id === me.personId) return [];
    const isTaught = await this.people.findVisible(personId, visiblePeople(me, MAY_TEACH, today));
    const rows = await this.decisions.allOf(id);
    return isTaught === null ? rows.filter(({ managersMay }) => managersMay) : rows;
  }
}
