import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { MAY_SEE } from '../people/visible-people.js';
import { type EnrolmentView, toEnrolmentView } from './dto/enrolment.view.js';
import { enrolmentNotFound } from './enrolments.errors.js';
import { EnrolmentsRepository } from './enrolments.repository.js';

/** A single enrolment. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly clock: Clock,
  ) {}

  async getForCaller(identity: Identity, publicId: string): Promise<EnrolmentView> {
    const row = await this.enrolments.findFor(identity, MAY_SEE, publicId, this.clock.now());
    if (!row) throw enrolmentNotFound();
    const periods = await this.enrolments.periodsOf([row.id]);
    return toEnrolmentView(row, periods.get(row.id) ?? [], this.clock.now());
  }
}
