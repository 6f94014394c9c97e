import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { holdsAt, ONCE } from '../badge-criteria/award-period.js';
import { BadgeEvidence } from '../badge-evidence/badge-evidence.js';
import { spanOf } from '../badge-evidence/during.js';
import type { Step } from '../badge-evidence/step.js';
import { Badges } from '../badges/badges.js';
import type { BadgeRow } from '../badges/badges.repository.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { PeopleRepository } from '../people/people.repository.js';
import { peopleErrors } from '../people/people.errors.js';
import { MAY_LEAD, visiblePeople } from '../people/visible-people.js';
import { awardNotFound, badgeNotFound } from './awards.errors.js';
import { type AwardRow, AwardsRepository, type HolderRow } from './awards.repository.js';
import type { RevokeBadgeDto } from './dto/award.dto.js';
import { type Standing, standingOf } from './standing.js';

/** A badge as somebody sees their own: whether they have it, and how far they are on the way to it. */
export interface MyBadge extends Standing {
  badge: BadgeRow;
  steps: Step[];
}

/** A badge that somebody has, for whoever answers for them. */
export interface PersonBadge {
  badge: BadgeRow;
  award: AwardRow;
  isExpired: boolean;
}

/** How many people have a badge, and how many would have it if it were new today. */
export interface BadgeCount {
  badge: BadgeRow;
  have: number;
  wouldHave: number;
}

/** Badges of people: one's own with the way to the next, those of whom a manager answers for, and what admins do. */
@Injectable()
export class AwardsService {
  constructor(
    private readonly awards: AwardsRepository,
    private readonly badges: Badges,
    private readonly evidence: BadgeEvidence,
    private readonly people: PeopleRepository,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Every badge that can be earned, and those that somebody has though they are not given any more. */
  async mine(personId: number): Promise<MyBadge[]> {
    const awards = await this.awards.listOf(personId);
    const badges = await this.badges.all();
    const [today, now] = [this.today(), this.clock.now()];
    const mine: MyBadge[] = [];
    for (const badge of badges) {
      const given = awards.filter(({ badgeId }) => badgeId === badge.id);
      const standing = standingOf(given, badge, today, now);
      if (badge.isRetired && !standing.award && !standing.lapsed) continue;
      const span = spanOf(standing.period, this.env.COMPANY_TIME_ZONE);
      const steps = await this.evidence.stepsOf(personId, badge, span);
      mine.push({ ...standing, isGiven: standing.isGiven || badge.isRetired, badge, steps });
    }
    return mine;
  }

  /** A badge, and who lets everybody read that they have it; throws BADGE_NOT_FOUND. */
  async get(slug: string): Promise<{ badge: BadgeRow; holders: HolderRow[] }> {
    const badge = await this.badge(slug);
    return { badge, holders: await this.awards.holders(badge.id, this.today(), this.clock.now()) };
  }

  /** Says whether everybody may read that one has a badge. Throws BADGE_NOT_FOUND, AWARD_NOT_FOUND. */
  async show(personId: number, slug: string, isShown: boolean): Promise<void> {
    const { id } = await this.badge(slug);
    const isTheirs = await this.transactions.run(() => this.awards.show(personId, id, isShown));
    if (!isTheirs) throw awardNotFound();
  }

  /** Notes that one has seen a badge that is new. Throws BADGE_NOT_FOUND, AWARD_NOT_FOUND. */
  async see(personId: number, slug: string): Promise<void> {
    const { id } = await this.badge(slug);
    const isTheirs = await this.transactions.run(() => this.awards.see(personId, id, this.clock.now()));
    if (!isTheirs) throw awardNotFound();
  }

  /** The badges of somebody in the caller's line, the latest first, expired ones too; throws PERSON_NOT_FOUND. */
  async ofPerson(me: Identity, publicId: string): Promise<PersonBadge[]> {
    const now = this.clock.now();
    const personId = await this.people.findVisible(publicId, visiblePeople(me, MAY_LEAD, this.today()));
    if (personId === null) throw peopleErrors.notFound();
    const badges = new Map((await this.badges.all()).map((badge) => [badge.id, badge]));
    return (await this.awards.listOf(personId)).flatMap((award) => {
      const badge = badges.get(award.badgeId);
      return badge && award.revokedAt === null
        ? [{ badge, award, isExpired: !holdsAt(award.expiresAt, now) }]
        : [];
    });
  }

  /**
   * Takes a badge away, with a reason: that of a period, or the latest one; it is not given again for that. Throws PERSON_NOT_FOUND,
   * BADGE_NOT_FOUND, AWARD_NOT_FOUND.
   */
  async revoke(me: Identity, publicId: string, slug: string, { reason, period }: RevokeBadgeDto) {
    const badge = await this.badge(slug);
    const personId = await this.people.findVisible(publicId, visiblePeople(me, MAY_LEAD, this.today()));
    if (personId === null) throw peopleErrors.notFound();
    await this.transactions.run(async () => {
      const award = (await this.awards.listOf(personId)).find(
        (one) =>
          one.badgeId === badge.id &&
          one.revokedAt === null &&
          (period === undefined || one.period === period),
      );
      const isDone = award && (await this.awards.revoke(award.id, me.personId, reason, this.clock.now()));
      if (!isDone) throw awardNotFound();
      await this.audit.record({
        actor: me.personId,
        action: 'badges.revoked',
        subject: { type: 'person', id: personId },
        facts: { badge: slug, ...(award.period === ONCE ? {} : { period: award.period }), reason },
      });
    });
  }

  /** For each badge, who has it and who would have it if it were new today. */
  async counts(): Promise<BadgeCount[]> {
    const have = await this.awards.counts(this.clock.now());
    const today = this.today();
    const counts: BadgeCount[] = [];
    for (const badge of await this.badges.current()) {
      const earners = this.evidence.earnersOn(badge, null, today, this.env.COMPANY_TIME_ZONE);
      const wouldHave = await this.awards.countEarners(earners, today);
      counts.push({ badge, have: have.get(badge.id) ?? 0, wouldHave });
    }
    return counts;
  }

  private async badge(slug: string): Promise<BadgeRow> {
    const badge = await this.badges.find(slug);
    if (!badge) throw badgeNotFound();
    return badge;
  }

  private today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
