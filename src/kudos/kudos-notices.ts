import { Injectable } from '@nestjs/common';
import type { NoticeCheck } from '../notifications/digests.js';
import type { WaitingNotice } from '../notifications/digests.repository.js';
import { KudosRepository } from './kudos.repository.js';

/** Looks, before a digest says that somebody was thanked, whether they still are: thanks may be withdrawn or hidden. */
@Injectable()
export class KudosNotices implements NoticeCheck {
  readonly kinds = ['kudos'] as const;

  constructor(private readonly repository: KudosRepository) {}

  async outdated(notices: readonly WaitingNotice[]): Promise<ReadonlySet<number>> {
    const standing = await this.repository.standing(notices.flatMap(({ aboutId }) => aboutId ?? []));
    const isOver = ({ aboutId }: WaitingNotice) => aboutId === null || !standing.has(aboutId);
    return new Set(notices.filter(isOver).map(({ id }) => id));
  }
}
