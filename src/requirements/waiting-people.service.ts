import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { type Page, toPage } from '../common/paging/page.js';
import { Env } from '../config/env.js';
import { keyIn } from '../people/people.service.js';
import { MAY_TEACH, visiblePeople } from '../people/visible-people.js';
import { type WaitingPersonView, toWaitingPersonView } from './dto/waiting-person.view.js';
import type { WaitingPeopleQuery } from './dto/waiting-people.query.js';
import { requirementNotFound } from './requirements.errors.js';
import { RequirementsRepository } from './requirements.repository.js';
import { MAY_SIGN_OFF } from './requirements.service.js';
import { WaitingPeopleRepository } from './waiting-people.repository.js';

/** Who still needs an attendance or a sign-off, for whoever may record it. */
@Injectable()
export class WaitingPeople {
  constructor(
    private readonly waiting: WaitingPeopleRepository,
    private readonly requirements: RequirementsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** People who are at it now and lack the record, never the caller; throws REQUIREMENT_NOT_FOUND. */
  async list(
    identity: Identity,
    slug: string,
    { text = '', limit, cursor }: WaitingPeopleQuery,
  ): Promise<Page<WaitingPersonView>> {
    const isSignOff = await this.requirements.isAskedFor(slug, ['sign-off']);
    if (!isSignOff && !(await this.requirements.isAskedFor(slug, ['attendance'])))
      throw requirementNotFound();
    const now = this.clock.now();
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const reach = visiblePeople(identity, isSignOff ? MAY_SIGN_OFF : MAY_TEACH, today);
    const within = {
      sql: `${reach.sql} AND p.id <> ?`,
      parameters: [...reach.parameters, isSignOff ? identity.personId : 0],
    };
    const rows = await this.waiting.page(slug, { within, text, after: keyIn(cursor), limit }, now, today);
    return toPage(rows, limit, (row) => [row.sortKey, row.id], toWaitingPersonView);
  }
}
