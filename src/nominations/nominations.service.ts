import { Injectable } from '@nestjs/common';
import { Behaviours } from '../behaviours/behaviours.js';
import { PeopleRepository } from '../people/people.repository.js';
import { Clock } from '../common/clock.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { publicId } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import {
  nominatedAlready,
  nominatedBehaviourUnknown,
  nominationNotFound,
  nominationsClosed,
  nomineeHasLeft,
  nomineeIsSelf,
  nomineeUnknown,
  tooManyNominations,
} from './nominations.errors.js';
import { type NominationRow, NominationsRepository, type NominationWords } from './nominations.repository.js';
import { quarterOf, stageOf } from './quarters.js';
import { Rounds, type RoundOrPlan } from './rounds.js';

/** Whoever nominates more colleagues in a quarter has not chosen. */
export const MOST_A_QUARTER = 3;

/** What somebody writes: the colleague by their public id, the behaviour by its slug. */
export interface Nominating {
  to: string;
  behaviour: string;
  evidence: string;
  helped?: string;
}

/** Nominates colleagues as stars of the quarter, and takes nominations back until the panel opens them. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly repository: NominationsRepository,
    private readonly people: PeopleRepository,
    private readonly rounds: Rounds,
    private readonly behaviours: Behaviours,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The round of this quarter, and how many colleagues somebody has nominated in it. */
  async round(personId: number): Promise<{ round: RoundOrPlan; made: number }> {
    const round = await this.rounds.current();
    const made = round.id === null ? 0 : await this.repository.countStanding(round.id, personId);
    return { round, made };
  }

  async mine(personId: number, { limit, cursor }: PageQuery): Promise<Page<NominationRow>> {
    const [before] = cursor ? decodeCursor(cursor, ['id']) : [];
    const beforeId = before === undefined ? null : Number(before);
    const rows = await this.repository.pageOf(personId, beforeId, limit + 1, this.rounds.today());
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /**
   * Nominates a colleague in the round of this quarter; the same again changes nothing. Throws NOMINEE_IS_SELF, NOMINEE_UNKNOWN, NOMINEE_LEFT,
   * NOMINATION_BEHAVIOUR_UNKNOWN, NOMINATIONS_CLOSED, NOMINATED_ALREADY, and TOO_MANY_NOMINATIONS after three in a quarter.
   */
  async nominate(nominatorId: number, { to, ...written }: Nominating): Promise<NominationRow> {
    const now = this.clock.now();
    const words = await this.wordsOf(written);
    const nominee = await this.people.findColleague(to, now);
    if (!nominee) throw nomineeUnknown();
    if (nominee.id === nominatorId) throw nomineeIsSelf();
    if (!nominee.isInService) throw nomineeHasLeft();
    const today = this.rounds.today();
    return await this.transactions.run(async () => {
      const round = await this.rounds.open(quarterOf(today));
      if (stageOf(round, now) !== 'nominating') throw nominationsClosed();
      const nomination = {
        ...words,
        publicId: publicId(),
        roundId: round.id,
        nominatorId,
        nomineeId: nominee.id,
      };
      const isNew = await this.repository.nominate(nomination, now);
      const made = await this.repository.findAbout(round.id, nominatorId, nominee.id, today);
      if (!made) throw nominationNotFound();
      if (!isNew && !isSame(made, words)) throw nominatedAlready();
      if (isNew && (await this.repository.countStanding(round.id, nominatorId)) > MOST_A_QUARTER)
        throw tooManyNominations(MOST_A_QUARTER);
      return made;
    });
  }

  /** Takes one's own nomination back; again changes nothing. Throws NOMINATION_NOT_FOUND, NOMINATIONS_CLOSED once the panel has it. */
  async withdraw(nominatorId: number, id: string): Promise<void> {
    const nomination = await this.repository.find(id, this.rounds.today());
    if (!nomination || nomination.nominatorId !== nominatorId) throw nominationNotFound();
    if (nomination.status === 'withdrawn') return;
    const now = this.clock.now();
    await this.transactions.run(async () => {
      if (!(await this.repository.withdraw(nomination.id, now))) throw nominationsClosed();
    });
  }

  private async wordsOf({ behaviour, evidence, helped }: Omit<Nominating, 'to'>): Promise<NominationWords> {
    const found = (await this.behaviours.list()).find(({ slug }) => slug === behaviour);
    if (!found) throw nominatedBehaviourUnknown();
    return { behaviour, behaviourTitle: found.title, evidence, helped: helped ?? null };
  }
}

const isSame = (made: NominationWords, { behaviour, evidence, helped }: NominationWords) =>
  made.behaviour === behaviour && made.evidence === evidence && made.helped === helped;
