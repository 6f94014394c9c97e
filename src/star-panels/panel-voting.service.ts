import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Transactions } from '../database/transactions.js';
import { PeopleRepository } from '../people/people.repository.js';
import { isQuarter, type Stage, stageOf } from '../nominations/quarters.js';
import { Rounds } from '../nominations/rounds.js';
import { type RoundRow, RoundsRepository } from '../nominations/rounds.repository.js';
import { conflictsOf } from './conflict-of-interest.js';
import {
  type CandidateRow,
  type CandidateWords,
  type PanelMember,
  PanelsRepository,
} from './panels.repository.js';
import {
  candidateUnknown,
  conflictOfInterest,
  notOnPanel,
  sitsOut,
  votingNotOpen,
} from './star-panels.errors.js';
import { foremost } from './tally.js';
import { VotesRepository } from './votes.repository.js';

/** A round as a member of its panel sees it. */
export interface PanelRound {
  round: RoundRow;
  stage: Stage;
  sitsOut: boolean;
  /** Undefined: not cast; null: abstained. */
  vote: string | null | undefined;
}

/** Somebody to vote on, with what was written of them. */
export interface Candidate extends CandidateRow {
  words: CandidateWords[];
}

/** What members of a panel do: read what was written, vote, change their vote until the last day. */
@Injectable()
export class PanelVoting {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly votes: VotesRepository,
    private readonly rounds: Rounds,
    private readonly roundRows: RoundsRepository,
    private readonly people: PeopleRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The undecided rounds on whose panel somebody is, the first first. */
  async mine(personId: number): Promise<PanelRound[]> {
    const quarters = await this.panels.quartersOf(personId);
    return await Promise.all(
      quarters.map(async (quarter) => {
        const { round, me } = await this.seat(personId, quarter);
        const stage = stageOf(round, this.clock.now());
        return {
          round,
          stage,
          sitsOut: me.isNominated,
          vote: await this.votes.own(round.id, round.ballot, personId),
        };
      }),
    );
  }

  /** Those to vote on, once nominations have ended. Throws STAR_PANEL_NOT_FOUND, VOTING_NOT_OPEN, SITS_OUT. */
  async candidates(
    personId: number,
    quarter: string,
    { limit, cursor }: PageQuery,
  ): Promise<Page<Candidate>> {
    const { round, me, members } = await this.seat(personId, quarter);
    if (stageOf(round, this.clock.now()) === 'nominating') throw votingNotOpen();
    if (me.isNominated) throw sitsOut();
    const [after] = cursor ? decodeCursor(cursor, ['id']) : [];
    const among = await this.shortlist(round, members);
    const reader = { personId, today: this.rounds.today(), now: this.clock.now() };
    const page = { afterId: Number(after ?? 0), limit: limit + 1, among };
    const rows = await this.panels.candidates(round.id, reader, page);
    const written = await this.panels.wordsAbout(
      round.id,
      rows.map(({ id }) => id),
    );
    const words = groupBy(written, ({ nomineeId }) => nomineeId);
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => ({ ...row, words: words.get(row.id) ?? [] }),
    );
  }

  /**
   * Votes for somebody, or abstains with null; again changes the vote. Throws STAR_PANEL_NOT_FOUND, VOTING_NOT_OPEN, SITS_OUT for whoever was
   * nominated themself, CANDIDATE_UNKNOWN, and CONFLICT_OF_INTEREST with every reason.
   */
  async vote(personId: number, quarter: string, nominee: string | null): Promise<void> {
    const now = this.clock.now();
    const candidateId = nominee === null ? null : (await this.people.findColleague(nominee, now))?.id;
    await this.transactions.run(async () => {
      await this.roundRows.hold(quarter);
      const { round, me, members } = await this.seat(personId, quarter);
      if (stageOf(round, now) !== 'voting') throw votingNotOpen();
      if (me.isNominated) throw sitsOut();
      if (candidateId === undefined) throw candidateUnknown();
      if (candidateId !== null) await this.refuseConflicts(personId, candidateId, round, members);
      await this.votes.cast(round.id, round.ballot, personId, candidateId, now);
    });
  }

  private async refuseConflicts(
    personId: number,
    candidateId: number,
    round: RoundRow,
    members: readonly PanelMember[],
  ): Promise<void> {
    const among = await this.shortlist(round, members);
    if (among && !among.includes(candidateId)) throw candidateUnknown();
    const reader = { personId, today: this.rounds.today(), now: this.clock.now() };
    const page = { afterId: 0, limit: 1, among: [candidateId] };
    const [candidate] = await this.panels.candidates(round.id, reader, page);
    if (!candidate) throw candidateUnknown();
    const conflicts = conflictsOf(candidate);
    if (conflicts.length > 0) throw conflictOfInterest(conflicts);
  }

  /** In the second vote, those who were ahead in the first; in the first, everybody: null. */
  private async shortlist(
    { id, ballot }: RoundRow,
    members: readonly PanelMember[],
  ): Promise<number[] | null> {
    if (ballot === 1) return null;
    return foremost(await this.votes.counts(id, 1, votersOf(members), this.clock.now()));
  }

  private async seat(
    personId: number,
    quarter: string,
  ): Promise<{ round: RoundRow; me: PanelMember; members: PanelMember[] }> {
    const round = isQuarter(quarter) ? await this.roundRows.find(quarter) : null;
    const members = round
      ? await this.panels.membersOf([round.id], this.rounds.today(), this.clock.now())
      : [];
    const me = members.find((member) => member.personId === personId && member.isInService);
    if (!round || !me) throw notOnPanel();
    return { round, me, members };
  }
}

/** Who of a panel may vote: whoever is in service and was not nominated themself. */
export const votersOf = (members: readonly PanelMember[]): number[] =>
  members
    .filter(({ isInService, isNominated }) => isInService && !isNominated)
    .map(({ personId }) => personId);

/** How many of these people have voted in the present vote of a round. */
export const countVoted = (
  votes: readonly { ballot: number; voterId: number }[],
  { ballot }: { ballot: number },
  voters: readonly number[],
): number => votes.filter((vote) => vote.ballot === ballot && voters.includes(vote.voterId)).length;
