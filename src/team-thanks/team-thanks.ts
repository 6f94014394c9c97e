import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { kudosNotice } from '../kudos/kudos-notices.js';
import { TEAM_THANKED } from '../kudos/kudos.service.js';
import { type GatheredNotice, Notices } from '../notifications/notices.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { type StandingTeamThanks, TeamThanksRepository } from './team-thanks.repository.js';

const A_PAGE = 500;

/**
 * Tells everybody in a team that it was thanked, and whoever answers for it: in the inbox alone, since a department may have thousands of people and
 * none of them is meant more than the others. Each is told once, however often this is repeated.
 */
@Injectable()
export class TeamThanks implements EventConsumer {
  readonly name = 'team-thanks.notices';
  readonly kinds = [TEAM_THANKED];

  constructor(
    private readonly repository: TeamThanksRepository,
    private readonly notices: Notices,
    private readonly start: NoticesStart,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume({ subjectId }: StoredEvent): Promise<void> {
    const thanks = subjectId === null ? null : await this.repository.findStanding(subjectId);
    if (!thanks || (await this.start.since(this.clock.now())) > thanks.givenAt) return;
    for (let afterId = 0; ;) {
      const members = await this.repository.membersAfter(thanks.id, afterId, A_PAGE);
      const last = members.at(-1);
      if (last === undefined) break;
      afterId = last;
      await this.tell(members.map((personId) => noticeOf(thanks, personId, '/thanks')));
    }
    const { managerId, giverId } = thanks;
    if (managerId !== null && managerId !== giverId)
      await this.tell([noticeOf(thanks, managerId, '/thanks?of=team')]);
  }

  private async tell(notices: readonly GatheredNotice[]): Promise<void> {
    await this.transactions.run(() => this.notices.gather(notices));
  }
}

const noticeOf = (thanks: StandingTeamThanks, personId: number, path: string): GatheredNotice => ({
  ...kudosNotice(thanks, personId),
  cause: `kudos:${thanks.id}:${personId}`,
  told: { message: 'team-kudos', values: { behaviour: thanks.behaviourTitle }, path },
  isInAppOnly: true,
});
