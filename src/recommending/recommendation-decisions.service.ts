import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Badges } from '../badges/badges.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { Notices } from '../notifications/notices.js';
import { visiblePeople } from '../people/visible-people.js';
import { RECOMMENDATION_APPROVED } from '../recommendations/recommendation.entity.js';
import {
  badgeNotRecommended,
  reasonMissing,
  recommendationNotFound,
  recommendationSettled,
} from '../recommendations/recommendations.errors.js';
import {
  type Decider,
  type RecommendationRow,
  RecommendationsRepository,
} from '../recommendations/recommendations.repository.js';
import { MAY_SIGN_OFF } from '../requirements/requirements.service.js';
import { decidedNotice } from './recommending-words.js';

/** The second person: whoever leads or teaches somebody decides on what another one wrote of them. */
@Injectable()
export class RecommendationDecisions {
  constructor(
    private readonly repository: RecommendationsRepository,
    private readonly badges: Badges,
    private readonly notices: Notices,
    private readonly events: EventLog,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** What waits for somebody, the first first. */
  async waiting(me: Identity, { limit, cursor }: PageQuery): Promise<Page<RecommendationRow>> {
    const [after = 0] = cursor ? decodeCursor(cursor, ['id']) : [];
    const rows = await this.repository.pageFor(this.decider(me), Number(after), limit + 1);
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /**
   * Approves, so that the badge is given, or declines with a reason. Throws RECOMMENDATION_NOT_FOUND, also for one's own and of oneself,
   * REASON_MISSING, BADGE_NOT_RECOMMENDED where the badge is not given that way any more, and RECOMMENDATION_SETTLED.
   */
  async decide(me: Identity, id: string, isApproved: boolean, reason: string | null): Promise<void> {
    const waiting = await this.repository.findFor(id, this.decider(me));
    if (!waiting) throw recommendationNotFound();
    if (!isApproved && reason === null) throw reasonMissing();
    const badge = await this.badges.find(waiting.badgeSlug);
    if (isApproved && (badge?.criterion.kind !== 'recommended' || badge.isRetired))
      throw badgeNotRecommended();
    const at = this.clock.now();
    await this.transactions.run(async () => {
      const as = isApproved ? 'approved' : 'declined';
      if (!(await this.repository.decide(waiting.id, as, { by: me.personId, reason, at })))
        throw recommendationSettled();
      await this.notices.gather([decidedNotice(waiting, isApproved, at)]);
      if (isApproved)
        await this.events.record({
          kind: RECOMMENDATION_APPROVED,
          subjectId: waiting.id,
          payload: { personId: waiting.personId },
        });
      await this.audit.record({
        actor: me.personId,
        action: `recommendations.${as}`,
        subject: { type: 'person', id: waiting.personId },
        facts: { badge: waiting.badgeSlug, putForwardBy: waiting.proposerId },
      });
    });
  }

  private decider(me: Identity): Decider {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    return { personId: me.personId, visible: visiblePeople(me, MAY_SIGN_OFF, today), today };
  }
}
