import { Injectable } from '@nestjs/common';
import type { NoticeCheck } from '../notifications/digests.js';
import type { WaitingNotice } from '../notifications/digests.repository.js';
import { RefresherLinksRepository } from './refresher-links.repository.js';

/** Takes back questions that were answered in the app before a message said them. */
@Injectable()
export class RefresherChecks implements NoticeCheck {
  readonly kinds = ['refresher'] as const;

  constructor(private readonly links: RefresherLinksRepository) {}

  async outdated(notices: readonly WaitingNotice[]): Promise<ReadonlySet<number>> {
    const answered = await this.links.answered(notices.flatMap(({ aboutId }) => aboutId ?? []));
    return new Set(
      notices.filter(({ aboutId }) => aboutId !== null && answered.has(aboutId)).map(({ id }) => id),
    );
  }
}
