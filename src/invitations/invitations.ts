import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { codeTerm } from '../activation/code-term.js';
import { Clock } from '../common/clock.js';
import { addDays, dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { QUARTER_BEGAN } from '../events/ticker.js';
import { digestTime } from '../notifications/digest-hour.js';
import { WritingDays } from '../notifications/writing-days.js';
import { PeopleRepository } from '../people/people.repository.js';
import { type Notice, Notices } from '../notifications/notices.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { OneTimeLinks } from '../sign-in/one-time-links.js';
import { InvitationsRepository, type Newcomer } from './invitations.repository.js';

const A_PAGE = 500;
/** Whoever was entered late is invited as long as they are new. */
const NEW_FOR_DAYS = 14;

/**
 * Invites whoever begins within the days of `INVITE_DAYS_BEFORE`, and whoever was entered later than that at once, by a link that sets their
 * password once: in working hours where they are, and once for each time in service.
 */
@Injectable()
export class Invitations implements EventConsumer {
  readonly name = 'invitations';
  readonly kinds = [QUARTER_BEGAN, 'people.imported'];

  constructor(
    private readonly repository: InvitationsRepository,
    private readonly links: OneTimeLinks,
    private readonly notices: Notices,
    private readonly people: PeopleRepository,
    private readonly start: NoticesStart,
    private readonly days: WritingDays,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const now = this.clock.now();
    if ((await this.start.since(now)) > now) return;
    const { COMPANY_TIME_ZONE: company, DIGEST_AT, INVITE_DAYS_BEFORE } = this.env;
    const all = await this.people.timeZones(company);
    const worked = await this.days.current();
    const zones = all.filter((zone) => {
      const time = digestTime(now, zone, DIGEST_AT);
      return time && worked.isWorkedSomewhere(time.day);
    });
    if (zones.length === 0) return;
    const today = dayOf(now, company);
    const days = { from: addDays(today, -NEW_FOR_DAYS), to: addDays(today, INVITE_DAYS_BEFORE) };
    for (let afterId = 0; ;) {
      const newcomers = await this.repository.toInvite(zones, days, now, afterId, A_PAGE);
      const last = newcomers.at(-1);
      if (!last) return;
      afterId = last.serviceId;
      const atWork = newcomers.filter(({ zone, location }) => worked.isWorked(dayOf(now, zone), location));
      await this.transactions.run(() => this.invite(atWork, now));
    }
  }

  private async invite(newcomers: readonly Newcomer[], now: Date): Promise<void> {
    const terms = new Map(newcomers.map((one) => [one.personId, codeTerm(one.firstDay, one.zone, now)]));
    const paths = await this.links.issueInvitations(
      [...terms].map(([personId, { expiresAt }]) => ({ personId, expiresAt })),
    );
    const notices = newcomers.flatMap((one) => {
      const [term, path] = [terms.get(one.personId), paths.get(one.personId)];
      return term && path ? [noticeOf(one, path, term)] : [];
    });
    await this.notices.say(notices);
    await this.audit.recordMany(
      newcomers.map(({ personId }) => ({
        actor: 'system',
        action: 'accounts.link-issued',
        subject: { type: 'person', id: personId },
      })),
    );
  }
}

function noticeOf(
  { personId, serviceId, givenName, firstDay }: Newcomer,
  path: string,
  { lastDay, expiresAt }: { lastDay: string; expiresAt: Date },
): Notice {
  return {
    cause: `invited:${personId}:${serviceId}`,
    personId,
    kind: 'invitation',
    reach: 'joining',
    told: { message: 'invitation', values: { name: givenName, firstDay, until: lastDay }, path },
    expiresAt,
  };
}
