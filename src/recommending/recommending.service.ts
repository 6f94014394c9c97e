import { Injectable } from '@nestjs/common';
import { AwardsRepository } from '../awards/awards.repository.js';
import { standingOf } from '../awards/standing.js';
import { Badges } from '../badges/badges.js';
import type { BadgeRow } from '../badges/badges.repository.js';
import { Behaviours } from '../behaviours/behaviours.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { publicId } from '../common/random.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { Notices } from '../notifications/notices.js';
import { PeopleRepository } from '../people/people.repository.js';
import { visiblePeople } from '../people/visible-people.js';
import {
  badgeGivenAlready,
  badgeNotRecommended,
  personNotYours,
  recommendationNotFound,
  recommendationSettled,
  recommendedAlready,
  recommendedBehaviourUnknown,
} from '../recommendations/recommendations.errors.js';
import {
  type RecommendationRow,
  RecommendationsRepository,
} from '../recommendations/recommendations.repository.js';
import { MAY_SIGN_OFF } from '../requirements/requirements.service.js';
import { DecidersRepository } from './deciders.repository.js';
import { waitingNotice } from './recommending-words.js';

/** What somebody writes: the person by their public id, badge and behaviour by their slugs. */
export interface PuttingForward {
  person: string;
  badge: string;
  behaviour: string;
  evidence: string;
}

/** Puts people forward for badges, for those who lead or teach them, and takes that back until a second person has decided. */
@Injectable()
export class Recommending {
  constructor(
    private readonly repository: RecommendationsRepository,
    private readonly deciders: DecidersRepository,
    private readonly people: PeopleRepository,
    private readonly badges: Badges,
    private readonly awards: AwardsRepository,
    private readonly behaviours: Behaviours,
    private readonly notices: Notices,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The badges that people are put forward for, by their order. */
  async badgesToGive(): Promise<BadgeRow[]> {
    return (await this.badges.current()).filter(({ criterion }) => criterion.kind === 'recommended');
  }

  /** What somebody put forward, the latest first. */
  async mine({ personId }: Identity, { limit, cursor }: PageQuery): Promise<Page<RecommendationRow>> {
    const [before] = cursor ? decodeCursor(cursor, ['id']) : [];
    const beforeId = before === undefined ? null : Number(before);
    const rows = await this.repository.pageOf(personId, beforeId, limit + 1, this.today());
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /**
   * Puts somebody forward for a badge. Throws BADGE_NOT_RECOMMENDED, PERSON_NOT_YOURS, BEHAVIOUR_UNKNOWN, BADGE_GIVEN_ALREADY, and
   * RECOMMENDED_ALREADY while another one waits.
   */
  async putForward(
    me: Identity,
    { person, badge: slug, behaviour, evidence }: PuttingForward,
  ): Promise<RecommendationRow> {
    const badge = (await this.badgesToGive()).find((one) => one.slug === slug);
    if (!badge) throw badgeNotRecommended();
    const found = (await this.behaviours.list()).find((one) => one.slug === behaviour);
    if (!found) throw recommendedBehaviourUnknown();
    const personId = await this.personOf(me, person);
    const [now, today] = [this.clock.now(), this.today()];
    const given = (await this.awards.listOf(personId)).filter(({ badgeId }) => badgeId === badge.id);
    if (standingOf(given, badge, today, now).isGiven) throw badgeGivenAlready();
    const words = { behaviour, behaviourTitle: found.title, evidence };
    const recommendation = {
      ...words,
      publicId: publicId(),
      badgeId: badge.id,
      personId,
      proposerId: me.personId,
    };
    return await this.transactions.run(async () => {
      if (!(await this.repository.putForward(recommendation, now))) throw recommendedAlready();
      const asked = await this.deciders.whomToAsk(personId, me.personId, today, now);
      await this.notices.gather(asked.map((id) => waitingNotice(id, today, now)));
      const made = await this.repository.findOf(recommendation.publicId, me.personId, today);
      if (!made) throw recommendationNotFound();
      return made;
    });
  }

  /** Takes back what one put forward; again changes nothing. Throws RECOMMENDATION_NOT_FOUND, and RECOMMENDATION_SETTLED once it is decided. */
  async withdraw(me: Identity, id: string): Promise<void> {
    const made = await this.repository.findOf(id, me.personId, this.today());
    if (!made) throw recommendationNotFound();
    if (made.status === 'withdrawn') return;
    await this.transactions.run(async () => {
      if (!(await this.repository.withdraw(made.id))) throw recommendationSettled();
    });
  }

  /** Somebody in service whom the caller leads or teaches. */
  private async personOf(me: Identity, id: string): Promise<number> {
    const visible = visiblePeople(me, MAY_SIGN_OFF, this.today());
    const personId = await this.people.findVisible(id, visible);
    const isHere = (await this.people.findColleague(id, this.clock.now()))?.isInService ?? false;
    if (personId === null || personId === me.personId || !isHere) throw personNotYours();
    return personId;
  }

  private today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
