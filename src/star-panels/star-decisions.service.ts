import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { roundDecided } from '../nominations/nominations.errors.js';
import { stageOf } from '../nominations/quarters.js';
import { Rounds } from '../nominations/rounds.js';
import { type RoundRow, RoundsRepository } from '../nominations/rounds.repository.js';
import { Notices } from '../notifications/notices.js';
import { StarsRepository } from '../stars/stars.repository.js';
import { PanelCall } from './panel-call.js';
import { countVoted, votersOf } from './panel-voting.service.js';
import { PanelsRepository } from './panels.repository.js';
import { nobodyChosen, quorumMissing, roundHasChoice, votingNotOver } from './star-panels.errors.js';
import { answerNotice, chosenNotice, roundEntry } from './star-words.js';
import { type Outcome, outcomeOf } from './tally.js';
import { VotesRepository } from './votes.repository.js';

/** News that somebody became a star: `{ personId }`. */
export const STAR_CHOSEN = 'stars.chosen';

const A_PAGE = 500;

/** Decides rounds: counts the votes, announces whom the panel chose, forgets who voted for whom. */
@Injectable()
export class StarDecisions {
  constructor(
    private readonly rounds: Rounds,
    private readonly roundRows: RoundsRepository,
    private readonly panels: PanelsRepository,
    private readonly votes: VotesRepository,
    private readonly stars: StarsRepository,
    private readonly panelCall: PanelCall,
    private readonly notices: Notices,
    private readonly events: EventLog,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts the votes: announces whom the panel chose, or has it vote once more after a tie. Throws ROUND_DECIDED, VOTING_NOT_OVER, QUORUM_MISSING,
   * NOBODY_CHOSEN.
   */
  async announce(adminId: number, quarter: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.roundRows.hold(quarter);
      const round = await this.rounds.get(quarter);
      const outcome = await this.count(round);
      switch (outcome.is) {
        case 'quorum-missing':
          throw quorumMissing(outcome.voted, outcome.needed);
        case 'nobody':
          throw nobodyChosen();
        case 'second-vote':
          await this.panelCall.call([await this.rounds.beginSecondVote(round)]);
          return await this.audit.record(
            roundEntry(adminId, 'stars.second-vote', round, { among: outcome.among.length }),
          );
        case 'chosen':
          return await this.choose(adminId, round, outcome.personIds);
      }
    });
  }

  /** Ends a round without a star. Throws ROUND_DECIDED, VOTING_NOT_OVER, and ROUND_HAS_CHOICE where the panel has chosen somebody. */
  async close(adminId: number, quarter: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.roundRows.hold(quarter);
      const round = await this.rounds.get(quarter);
      const outcome = await this.count(round);
      if (outcome.is === 'chosen' || outcome.is === 'second-vote') throw roundHasChoice();
      const now = this.clock.now();
      if (!(await this.roundRows.decide(round.id, 'without', adminId, now))) throw roundDecided();
      await this.votes.forget(round.id);
      await this.answer(round, { hasStar: false, now });
      await this.audit.record(roundEntry(adminId, 'stars.ended-without', round, {}));
    });
  }

  /** What the votes lead to, once they are all cast or their time is over. */
  private async count(round: RoundRow): Promise<Outcome & { voted: number }> {
    const now = this.clock.now();
    const stage = stageOf(round, now);
    if (stage === 'decided') throw roundDecided();
    const members = await this.panels.membersOf([round.id], this.rounds.today(), now);
    const voters = votersOf(members);
    const voted = countVoted(await this.votes.votedIn([round.id]), round, voters);
    const isComplete = voters.length > 0 && voted === voters.length;
    if (stage === 'nominating' || (stage === 'voting' && !isComplete)) throw votingNotOver();
    const counts = await this.votes.counts(round.id, round.ballot, voters, now);
    return { ...outcomeOf(counts, { ballot: round.ballot, mayVote: voters.length, voted }), voted };
  }

  private async choose(adminId: number, round: RoundRow, personIds: readonly number[]): Promise<void> {
    const now = this.clock.now();
    if (!(await this.roundRows.decide(round.id, 'chosen', adminId, now))) throw roundDecided();
    await this.stars.choose(round.id, personIds, now);
    await this.votes.forget(round.id);
    await this.notices.gather(personIds.map((personId) => chosenNotice(round, personId, now)));
    await this.answer(round, { hasStar: true, now });
    for (const personId of personIds)
      await this.events.record({ kind: STAR_CHOSEN, subjectId: round.id, payload: { personId } });
    await this.audit.record(roundEntry(adminId, 'stars.announced', round, { stars: personIds.length }));
  }

  private async answer(round: RoundRow, what: { hasStar: boolean; now: Date }): Promise<void> {
    for (let afterId = 0; ;) {
      const nominators = await this.panels.nominators(round.id, afterId, A_PAGE);
      const last = nominators.at(-1);
      if (last === undefined) return;
      afterId = last;
      await this.notices.gather(nominators.map((personId) => answerNotice(round, personId, what)));
    }
  }
}
