import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { Transactions } from '../database/transactions.js';
import { roundDecided } from '../nominations/nominations.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { type RoundDays, type Stage, stageOf } from '../nominations/quarters.js';
import { Rounds, type RoundOrPlan } from '../nominations/rounds.js';
import { RoundsRepository } from '../nominations/rounds.repository.js';
import { PanelCall } from './panel-call.js';
import { countVoted, votersOf } from './panel-voting.service.js';
import { type PanelMember, PanelsRepository } from './panels.repository.js';
import { panelDoubled, panelMemberUnknown, votingBegan } from './star-panels.errors.js';
import { quorumOf } from './tally.js';
import { roundEntry } from './star-words.js';
import { VotesRepository } from './votes.repository.js';

const MOST_ROUNDS = 8;

/** A round as an admin sees it: how far it is, never who voted for whom. */
export interface RoundProgress {
  round: RoundOrPlan;
  stage: Stage;
  nominations: number;
  people: number;
  panel: PanelMember[];
  mayVote: number;
  voted: number;
  quorum: number;
}

/** What admins do with rounds: their days, their panels. */
@Injectable()
export class StarRounds {
  constructor(
    private readonly rounds: Rounds,
    private readonly roundRows: RoundsRepository,
    private readonly people: PeopleRepository,
    private readonly panels: PanelsRepository,
    private readonly votes: VotesRepository,
    private readonly panelCall: PanelCall,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** This quarter's round and the latest ones before it, those that wait for a decision among them. */
  async list(): Promise<RoundProgress[]> {
    const current = await this.rounds.current();
    const before = (await this.roundRows.latest(MOST_ROUNDS)).filter(({ id }) => id !== current.id);
    return await this.progressOf([current, ...before]);
  }

  /** Moves the last days of a round. Throws ROUND_DAYS_WRONG, ROUND_DECIDED, and VOTING_BEGAN for nominations that votes were cast about. */
  async setDays(adminId: number, quarter: string, days: RoundDays): Promise<RoundProgress> {
    await this.transactions.run(async () => {
      await this.roundRows.hold(quarter);
      const round = await this.rounds.open(quarter);
      if (days.nominateUntil !== round.nominateUntil && (await this.votes.hasBegun(round.id)))
        throw votingBegan();
      const moved = await this.rounds.setDays(quarter, days);
      await this.audit.record(roundEntry(adminId, 'stars.days-set', round, { ...days }));
      if (stageOf(moved, this.clock.now()) === 'voting') await this.panelCall.call([moved]);
    });
    return await this.progress(quarter);
  }

  /**
   * Names the panel of a round, three to seven people in service, in place of whoever was on it. Throws PANEL_MEMBER_UNKNOWN, PANEL_DOUBLED,
   * ROUND_DECIDED, and VOTING_BEGAN once somebody has voted.
   */
  async namePanel(adminId: number, quarter: string, people: readonly string[]): Promise<RoundProgress> {
    const now = this.clock.now();
    const found = await Promise.all(people.map((id) => this.people.findColleague(id, now)));
    const ids = found.flatMap((one) => (one?.isInService ? [one.id] : []));
    if (ids.length < people.length) throw panelMemberUnknown();
    if (new Set(ids).size < ids.length) throw panelDoubled();
    await this.transactions.run(async () => {
      await this.roundRows.hold(quarter);
      const round = await this.rounds.open(quarter);
      if (round.status !== 'open') throw roundDecided();
      if (await this.votes.hasBegun(round.id)) throw votingBegan();
      await this.panels.name(round.id, ids, adminId, now);
      await this.audit.record(roundEntry(adminId, 'stars.panel-named', round, { members: ids.length }));
      if (stageOf(round, now) === 'voting') await this.panelCall.call([round]);
    });
    return await this.progress(quarter);
  }

  /** How far a round is. Throws ROUND_NOT_FOUND. */
  async progress(quarter: string): Promise<RoundProgress> {
    const [progress] = await this.progressOf([await this.rounds.get(quarter)]);
    if (!progress) throw roundDecided();
    return progress;
  }

  private async progressOf(rounds: readonly RoundOrPlan[]): Promise<RoundProgress[]> {
    const ids = rounds.flatMap(({ id }) => id ?? []);
    const now = this.clock.now();
    const nominated = await this.panels.nominatedIn(ids);
    const panels = groupBy(
      await this.panels.membersOf(ids, this.rounds.today(), now),
      ({ roundId }) => roundId,
    );
    const votes = groupBy(await this.votes.votedIn(ids), ({ roundId }) => roundId);
    return rounds.map((round) => {
      const panel = panels.get(round.id ?? 0) ?? [];
      const voters = votersOf(panel);
      return {
        round,
        stage: stageOf(round, now),
        ...(nominated.get(round.id ?? 0) ?? { nominations: 0, people: 0 }),
        panel,
        mayVote: voters.length,
        voted: countVoted(votes.get(round.id ?? 0) ?? [], round, voters),
        quorum: quorumOf(voters.length),
      };
    });
  }
}
