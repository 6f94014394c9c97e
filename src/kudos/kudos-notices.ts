import { Injectable } from '@nestjs/common';
import type { NoticeCheck } from '../notifications/digests.js';
import type { WaitingNotice } from '../notifications/digests.repository.js';
import type { GatheredNotice } from '../notifications/notices.js';
import { type KudosRow, KudosRepository } from './kudos.repository.js';

const WORTH_SAYING_MS = 14 * 86_400_000;

/**
 * Tells somebody that they were thanked. Who it was and what they wrote is read under Thanks alone: there it can be changed, withdrawn and
 * erased, and mail that was sent cannot.
 */
export const kudosNotice = (
  { id, behaviourTitle, givenAt }: Pick<KudosRow, 'id' | 'behaviourTitle' | 'givenAt'>,
  personId: number,
): GatheredNotice => ({
  cause: `kudos:${id}`,
  personId,
  kind: 'kudos',
  aboutId: id,
  told: { message: 'kudos', values: { behaviour: behaviourTitle }, path: '/thanks' },
  expiresAt: new Date(givenAt.getTime() + WORTH_SAYING_MS),
});

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
