import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { Rounds } from '../nominations/rounds.js';
import { type RoundRow, RoundsRepository } from '../nominations/rounds.repository.js';
import { Notices } from '../notifications/notices.js';
import { votersOf } from './panel-voting.service.js';
import { PanelsRepository } from './panels.repository.js';
import { panelNotice } from './star-words.js';

/** Calls a panel once votes are taken: within the hour after nominations ended, or at once where it is named later. */
@Injectable()
export class PanelCall implements EventConsumer {
  readonly name = 'star-panels.call';
  readonly kinds = [HOUR_BEGAN];

  constructor(
    private readonly repository: RoundsRepository,
    private readonly rounds: Rounds,
    private readonly panels: PanelsRepository,
    private readonly notices: Notices,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume(): Promise<void> {
    const voting = await this.repository.voting(this.clock.now());
    if (voting.length > 0) await this.transactions.run(() => this.call(voting));
  }

  /** Asks whoever may vote in these rounds to do so, once a vote; inside the caller's run. */
  async call(rounds: readonly RoundRow[]): Promise<void> {
    const ids = rounds.map(({ id }) => id);
    const members = await this.panels.membersOf(ids, this.rounds.today(), this.clock.now());
    const byRound = groupBy(members, ({ roundId }) => roundId);
    await this.notices.gather(
      rounds.flatMap((round) =>
        votersOf(byRound.get(round.id) ?? []).map((personId) => panelNotice(round, personId)),
      ),
    );
  }
}
