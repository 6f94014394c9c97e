import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { starNotFound } from './stars.errors.js';
import { type DecidedRound, type StarRow, StarsRepository, type StarWords } from './stars.repository.js';

const MOST_WORDS = 100;

export interface RoundWithStars extends DecidedRound {
  stars: StarRow[];
}

/** Whom panels chose: everybody is told that somebody was, and their name only while they agree. */
@Injectable()
export class StarsService {
  constructor(
    private readonly repository: StarsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Rounds with stars, the latest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<RoundWithStars>> {
    const [before] = cursor ? decodeCursor(cursor, ['id']) : [];
    const rounds = await this.repository.rounds(before === undefined ? null : Number(before), limit + 1);
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const stars = groupBy(
      await this.repository.ofRounds(
        rounds.map(({ id }) => id),
        today,
      ),
      ({ roundId }) => roundId,
    );
    return toPage(
      rounds,
      limit,
      ({ id }) => [id],
      (round) => ({ ...round, stars: stars.get(round.id) ?? [] }),
    );
  }

  /** What colleagues wrote of a star, for them alone; a hundred at most. Throws STAR_NOT_FOUND. */
  async words(personId: number, id: string): Promise<StarWords[]> {
    if (!(await this.repository.isOf(id, personId))) throw starNotFound();
    return await this.repository.wordsAbout(id, personId, MOST_WORDS);
  }

  /** Says for oneself whether everybody may read one's name; can be taken back at any time. Throws STAR_NOT_FOUND. */
  async show(personId: number, id: string, isAgreed: boolean): Promise<void> {
    if (!(await this.repository.isOf(id, personId))) throw starNotFound();
    await this.transactions.run(() => this.repository.agree(id, personId, isAgreed));
  }
}
