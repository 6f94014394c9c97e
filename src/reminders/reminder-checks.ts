import { Injectable } from '@nestjs/common';
import type { NoticeCheck } from '../notifications/digests.js';
import type { WaitingNotice } from '../notifications/digests.repository.js';
import { ReleasesRepository, releaseOf } from './releases.repository.js';
import { RemindersRepository } from './reminders.repository.js';

/** Looks, before something is said of an enrolment, whether it still holds: what was completed, waived or withdrawn meanwhile is not, nor is a credit that was taken back. */
@Injectable()
export class ReminderChecks implements NoticeCheck {
  readonly kinds = ['enrolled', 'due-soon', 'overdue', 'nudge', 'released', 'completed'] as const;

  constructor(
    private readonly repository: RemindersRepository,
    private readonly releases: ReleasesRepository,
  ) {}

  /** An enrolment that is not open, a due day that moved, a reminder of what is paused or beside a later one of the same enrolment, a part that was begun. */
  async outdated(notices: readonly WaitingNotice[]): Promise<ReadonlySet<number>> {
    const about = notices.flatMap(({ aboutId }) => (aboutId === null ? [] : [aboutId]));
    const open = await this.repository.open(about);
    const credited = new Set(
      (await this.repository.inState(about, 'credited')).map(({ enrolmentId }) => enrolmentId),
    );
    const resting = await this.repository.resting(about);
    const released = notices.filter(({ kind }) => kind === 'released');
    const untouched = await this.releases.untouched(released.flatMap(({ aboutId }) => aboutId ?? []));
    const several = notices.filter(({ aboutId }) => aboutId === null).map(({ personId }) => personId);
    const busy = await this.repository.withOpen(several);
    const latest = new Map(notices.filter(isReminder).map(({ aboutId, id }) => [aboutId, id]));
    const isOutdated = (notice: WaitingNotice) => {
      const { aboutId, personId, id } = notice;
      // New tracks that came together are told as long as one of them is open.
      if (aboutId === null) return !busy.has(personId);
      // What was completed stays so; what was completed elsewhere may be taken back.
      if (notice.kind === 'completed') return isOfCredit(notice) && !credited.has(aboutId);
      const dueOn = open.get(aboutId);
      if (dueOn === undefined) return true;
      if (notice.kind !== 'enrolled' && resting.has(aboutId)) return true;
      if (notice.kind === 'released') return !untouched.has(releaseOf(notice.cause));
      return isReminder(notice) && (dueOn !== dueDayOf(notice) || latest.get(aboutId) !== id);
    };
    return new Set(notices.filter(isOutdated).map(({ id }) => id));
  }
}

const isOfCredit = ({ cause }: WaitingNotice) => cause.startsWith('credited:');
const isReminder = ({ kind }: WaitingNotice) => kind === 'due-soon' || kind === 'overdue';

/** The due day in a cause of `dueCause`. */
const dueDayOf = ({ cause }: WaitingNotice) => cause.split(':')[2];
