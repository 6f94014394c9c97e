import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import type { WaitingNotice } from '../notifications/digests.repository.js';
import type { NoticeCheck } from '../notifications/digests.js';
import { CommitmentsRepository } from './commitments.repository.js';

/** Why somebody is asked: another day is another question. */
export const askCause = (commitmentId: number, askOn: Day): string => `commitment:${commitmentId}:${askOn}`;

/** Takes back questions about what was answered meanwhile, or is to be asked on another day. */
@Injectable()
export class CommitmentChecks implements NoticeCheck {
  readonly kinds = ['commitment'] as const;

  constructor(private readonly commitments: CommitmentsRepository) {}

  async outdated(notices: readonly WaitingNotice[]): Promise<ReadonlySet<number>> {
    const days = await this.commitments.openDays(notices.flatMap(({ aboutId }) => aboutId ?? []));
    const holds = ({ aboutId, cause }: WaitingNotice) => {
      const day = aboutId === null ? undefined : days.get(aboutId);
      return aboutId !== null && day !== undefined && cause === askCause(aboutId, day);
    };
    return new Set(notices.filter((notice) => !holds(notice)).map(({ id }) => id));
  }
}
