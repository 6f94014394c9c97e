import { Injectable } from '@nestjs/common';
import { EnrolmentChangesRepository } from './enrolment-changes.repository.js';

/** How progress reaches enrolments; every method belongs inside the caller's run and may be repeated. */
@Injectable()
export class EnrolmentProgress {
  constructor(private readonly changes: EnrolmentChangesRepository) {}

  /** Notes the first act on these enrolments; later ones change nothing. */
  async markStarted(enrolmentIds: readonly number[], at: Date): Promise<void> {
    if (enrolmentIds.length > 0) await this.changes.markStarted(enrolmentIds, at);
  }

  /** Notes how many requirements are done, and the score so far in per mille (null where nothing is scored). */
  async recordDone(
    enrolmentId: number,
    requirementsDone: number,
    scorePermille: number | null,
    at: Date,
  ): Promise<void> {
    await this.changes.recordDone(enrolmentId, requirementsDone, scorePermille, at);
  }

  /** Completes an active enrolment; returns false where it is no longer active, so that only one caller completes it. */
  async complete(enrolmentId: number, at: Date, scorePermille: number | null): Promise<boolean> {
    const isOurs = await this.changes.complete(enrolmentId, at, scorePermille);
    if (isOurs) await this.changes.followInPeriods([enrolmentId], at);
    return isOurs;
  }
}
