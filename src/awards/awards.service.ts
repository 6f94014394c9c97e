import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { BadgeEvidence } from '../badge-evidence/badge-evidence.js';
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

/** A badge as somebody sees their own: whether they have it, and how far they are. */
export interface MyBadge {
  badge: BadgeRow;
  steps: Step[];
  award: AwardRow | null;
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
    const mine: MyBadge[] = [];
    for (const badge of badges) {
      const found = awards.find(({ badgeId }) => badgeId === badge.id);
      const award = found && found.revokedAt === null ? found : null;
      if (badge.isRetired && !award) continue;
      mine.push({ badge, award, steps: await this.evidence.stepsOf(personId, badge.criterion) });
    }
    return mine;
  }

  /** A badge, and who lets everybody read that they have it; throws BADGE_NOT_FOUND. */
  async get(slug: string): Promise<{ badge: BadgeRow; holders: HolderRow[] }> {
    const badge = await this.badge(slug);
    return { badge, holders: await this.awards.holders(badge.id, this.today()) };
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

  /** The badges of somebody in the caller's line, the latest first; throws PERSON_NOT_FOUND. */
  async ofPerson(me: Identity, publicId: string): Promise<{ badge: BadgeRow; award: AwardRow }[]> {
    const personId = await this.people.findVisible(publicId, visiblePeople(me, MAY_LEAD, this.today()));
    if (personId === null) throw peopleErrors.notFound();
    const badges = new Map((await this.badges.all()).map((badge) => [badge.id, badge]));
    return (await this.awards.listOf(personId)).flatMap((award) => {
      const badge = badges.get(award.badgeId);
      return badge && award.revokedAt === null ? [{ badge, award }] : [];
    });
  }

  /** Takes a badge away, with a reason; it is not given again. Throws PERSON_NOT_FOUND, BADGE_NOT_FOUND, AWARD_NOT_FOUND. */
  async revoke(me: Identity, publicId: string, slug: string, reason: string): Promise<void> {
    const badge = await this.badge(slug);
    const personId = await this.people.findVisible(publicId, visiblePeople(me, MAY_LEAD, this.today()));
    if (personId === null) throw peopleErrors.notFound();
    await this.transactions.run(async () => {
      const isDone = await this.awards.revoke(personId, badge.id, me.personId, reason, this.clock.now());
      if (!isDone) throw awardNotFound();
      await this.audit.record({
        actor: me.personId,
        action: 'badges.revoked',
        subject: { type: 'person', id: personId },
        facts: { badge: slug, reason },
      });
    });
  }

  /** For each badge, who has it and who would have it if it were new today. */
  async counts(): Promise<BadgeCount[]> {
    const have = await this.awards.counts();
    const counts: BadgeCount[] = [];
    for (const badge of await this.badges.current()) {
      const earners = this.evidence.earners(badge.criterion, null);
      const wouldHave = await this.awards.countEarners(earners, this.today());
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
