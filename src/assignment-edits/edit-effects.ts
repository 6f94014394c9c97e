import { Injectable } from '@nestjs/common';
import { CandidatesRepository } from '../assignments/candidates.repository.js';
import { AudienceReading } from '../audiences/audience-reading.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { needsOf } from '../due-dates/due-rule.js';
import { EnrolmentChangesRepository } from '../enrolments/enrolment-changes.repository.js';
import { EnrolmentUpkeep } from '../enrolments/enrolment-upkeep.js';
import { readFacts } from '../enrolments/enrolments.repository.js';
import { LearnersRepository } from '../enrolments/learners.repository.js';
import { NewEnrolmentsRepository } from '../enrolments/new-enrolments.repository.js';
import type { EventConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { Revocations } from '../revocations/revocations.js';
import { RevocationsRepository } from '../revocations/revocations.repository.js';
import { type StoredVersion, VersionsRepository } from './versions.repository.js';
import { underRule } from './edited-reason.js';

/** News of an edit that is also for people who are on the assignment; the version, and what is to become of them, stand in it. */
export const ASSIGNMENT_EDITED = 'assignments.edited';

/** Carries out what an edit means for people who are on the assignment, in chunks of 2,000; a repeat does no harm. */
@Injectable()
export class EditEffects implements EventConsumer {
  readonly name = 'assignment-edits.effects';
  readonly kinds = [ASSIGNMENT_EDITED];

  constructor(
    private readonly versions: VersionsRepository,
    private readonly open: RevocationsRepository,
    private readonly revocations: Revocations,
    private readonly candidates: CandidatesRepository,
    private readonly reading: AudienceReading,
    private readonly learners: LearnersRepository,
    private readonly changes: EnrolmentChangesRepository,
    private readonly fresh: NewEnrolmentsRepository,
    private readonly upkeep: EnrolmentUpkeep,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume({ subjectId, payload }: StoredEvent): Promise<void> {
    if (subjectId === null) return;
    const version = Number(payload.version);
    const [after, before] = [
      await this.versions.find(subjectId, version),
      await this.versions.find(subjectId, version - 1),
    ];
    if (!after || !before) return;
    if (payload.leavers === 'end') await this.leaveOut(before, after);
    if (payload.dueDates === 'apply') await this.applyDue(after);
  }

  /** Takes the track from whoever the version before meant and this one does not. */
  private async leaveOut(before: StoredVersion, after: StoredVersion): Promise<void> {
    const { assignmentId, trackId } = after;
    const context = await this.reading.context();
    const [did, does] = [
      await this.reading.withoutNames(before.audience),
      await this.reading.withoutNames(after.audience),
    ];
    for (let afterId = 0; ;) {
      const chunk = await this.open.openBy({ assignmentId }, afterId);
      const last = chunk.at(-1);
      if (!last) return;
      afterId = last.id;
      const personIds = chunk.map(({ personId }) => personId);
      const meant = await this.candidates.meant(did, context, trackId, personIds);
      const stay = await this.candidates.meant(does, context, trackId, personIds);
      const leaving = chunk.filter(({ personId }) => meant.has(personId) && !stay.has(personId));
      if (leaving.length > 0) await this.revocations.leaveOut(assignmentId, leaving);
    }
  }

  /** Gives whoever has not finished a reason of this version in the place of theirs, which stays as what they were told. */
  private async applyDue({ assignmentId, version, due }: StoredVersion): Promise<void> {
    for (let afterId = 0; ;) {
      const chunk = await this.open.openBy({ assignmentId }, afterId);
      const last = chunk.at(-1);
      if (!last) return;
      afterId = last.id;
      const personIds = chunk.map(({ personId }) => personId);
      await this.transactions.run(
        async () => {
          const now = this.clock.now();
          await this.changes.hold(personIds);
          const facts = new Map(
            (await this.learners.factsOf(personIds, now, needsOf([due]))).map((learner) => [
              learner.personId,
              learner,
            ]),
          );
          const replaced = (await this.learners.openReasonsOf(personIds)).flatMap((reason) => {
            const learner = facts.get(reason.personId);
            const isOlder = reason.assignmentId === assignmentId && reason.assignmentVersion < version;
            if (!learner || !isOlder) return [];
            const { enrolmentId, runId, dueOn } = reason;
            const told = underRule(readFacts(reason.facts), due, learner, dueOn, now);
            return [
              {
                id: reason.id,
                enrolmentId,
                runId,
                dueOn,
                facts: told,
                assignmentId,
                assignmentVersion: version,
              },
            ];
          });
          if (replaced.length === 0) return;
          await this.changes.endReasonsById(
            replaced.map(({ id }) => id),
            'replaced',
            now,
          );
          await this.fresh.insertReasonsOnce(replaced, now);
          await this.upkeep.redatePeople(personIds);
        },
        { work: 'bulk' },
      );
    }
  }
}
